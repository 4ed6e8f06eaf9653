package io.keystory.command.profilefield;

import io.keystory.command.platform.Decider;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.CustomProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand;
import io.keystory.events.profilefield.ProfileFieldsCommand.AddProfileFields;
import io.keystory.events.profilefield.ProfileFieldsCommand.ChangeProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.NewProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.RemoveProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.ReorderProfileFields;
import io.keystory.events.profilefield.ProfileFieldsEvent;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldAdded;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldChanged;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldRemoved;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldsReordered;
import io.keystory.events.profilefield.ProfileFieldsFold;
import io.keystory.events.profilefield.ProfileFieldsView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides about the catalogue of profile fields: each name once, in an order. */
final class ProfileFieldsDecider implements Decider<ProfileFieldsView, ProfileFieldsCommand, ProfileFieldsEvent> {

    private final ProfileFieldsFold fold = new ProfileFieldsFold();

    @Override
    public ProfileFieldsView initial() {
        return ProfileFieldsView.EMPTY;
    }

    @Override
    public List<ProfileFieldsEvent> decide(ProfileFieldsView state, ProfileFieldsCommand command) {
        return switch (command) {
            case AddProfileFields c -> add(state, c);
            case ChangeProfileField c -> change(state, c);
            case RemoveProfileField c -> remove(state, c);
            case ReorderProfileFields c -> reorder(state, c);
        };
    }

    @Override
    public ProfileFieldsView evolve(ProfileFieldsView state, ProfileFieldsEvent event) {
        return fold.after(state, event);
    }

    private static List<ProfileFieldsEvent> add(ProfileFieldsView state, AddProfileFields c) {
        Set<String> names = new HashSet<>(state.fields().stream().map(CustomProfileField::name).toList());
        int last = state.fields().stream().mapToInt(CustomProfileField::sieOrder).max().orElse(0);
        List<ProfileFieldsEvent> events = new ArrayList<>();
        for (NewProfileField field : c.fields()) {
            ProfileFieldNames.require(field.name());
            ProfileFieldNames.requireFor(field.name(), field.definition().type());
            ProfileFieldRules.require(field.definition());
            if (!names.add(field.name())) {
                throw new KeystoryException("custom_profile_fields.name_exists", 422);
            }
            events.add(new ProfileFieldAdded(
                    c.catalogueId(), field.fieldId(), field.name(), field.definition(), ++last));
        }
        return events;
    }

    private static List<ProfileFieldsEvent> change(ProfileFieldsView state, ChangeProfileField c) {
        CustomProfileField before = state.find(c.name()).orElseThrow(ProfileFieldsDecider::absent);
        ProfileFieldNames.requireFor(c.name(), c.definition().type());
        ProfileFieldRules.require(c.definition());
        return before.definition().equals(c.definition()) ? List.of()
                : List.of(new ProfileFieldChanged(c.catalogueId(), c.name(), c.definition()));
    }

    private static List<ProfileFieldsEvent> remove(ProfileFieldsView state, RemoveProfileField c) {
        state.find(c.name()).orElseThrow(ProfileFieldsDecider::absent);
        return List.of(new ProfileFieldRemoved(c.catalogueId(), c.name()));
    }

    private static List<ProfileFieldsEvent> reorder(ProfileFieldsView state, ReorderProfileFields c) {
        List<String> unknown =
                c.orders().keySet().stream().filter(name -> state.find(name).isEmpty()).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new KeystoryException(
                    "custom_profile_fields.entity_not_exists_with_names", 400, Map.of("names", unknown));
        }
        boolean isSo = c.orders().entrySet().stream()
                .allMatch(order -> state.find(order.getKey()).orElseThrow().sieOrder() == order.getValue());
        return isSo ? List.of() : List.of(new ProfileFieldsReordered(c.catalogueId(), c.orders()));
    }

    private static KeystoryException absent() {
        return new KeystoryException("entity.not_found", 404);
    }
}
