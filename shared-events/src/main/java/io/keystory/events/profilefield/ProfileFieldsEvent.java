package io.keystory.events.profilefield;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;
import java.util.Map;

/** What happens to the catalogue of profile fields. */
public sealed interface ProfileFieldsEvent extends DomainEvent {

    ProfileFieldsId catalogueId();

    @Override
    default StreamId stream() {
        return catalogueId().stream();
    }

    /** People can be asked this, too. */
    @EventType("profile_field.added")
    record ProfileFieldAdded(
            ProfileFieldsId catalogueId, String fieldId, String name, ProfileFieldDefinition definition, int sieOrder)
            implements ProfileFieldsEvent {}

    /** They are asked it like this. */
    @EventType("profile_field.changed")
    record ProfileFieldChanged(ProfileFieldsId catalogueId, String name, ProfileFieldDefinition definition)
            implements ProfileFieldsEvent {}

    /** They are not asked it any more; what they answered stays with them. */
    @EventType("profile_field.removed")
    record ProfileFieldRemoved(ProfileFieldsId catalogueId, String name) implements ProfileFieldsEvent {}

    /** These are asked in another order, ascending by number. */
    @EventType("profile_field.reordered")
    record ProfileFieldsReordered(ProfileFieldsId catalogueId, Map<String, Integer> orders)
            implements ProfileFieldsEvent {}
}
