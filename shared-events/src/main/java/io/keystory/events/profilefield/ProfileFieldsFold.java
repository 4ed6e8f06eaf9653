package io.keystory.events.profilefield;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldAdded;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldChanged;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldRemoved;
import io.keystory.events.profilefield.ProfileFieldsEvent.ProfileFieldsReordered;

/** Folds the events of the catalogue of profile fields into a {@link ProfileFieldsView}. */
public final class ProfileFieldsFold implements Fold<ProfileFieldsView, ProfileFieldsEvent> {

    @Override
    public ProfileFieldsView evolve(ProfileFieldsView view, Recorded<? extends ProfileFieldsEvent> recorded) {
        ProfileFieldsView before = view == null ? ProfileFieldsView.EMPTY : view;
        return switch (recorded.event()) {
            case ProfileFieldAdded e -> before.with(CustomProfileField.of(
                    e.fieldId(), e.name(), e.definition(), recorded.epochMillis(), e.sieOrder()));
            case ProfileFieldChanged e -> before.with(e.name(), e.definition());
            case ProfileFieldRemoved e -> before.without(e.name());
            case ProfileFieldsReordered e -> before.reordered(e.orders());
        };
    }
}
