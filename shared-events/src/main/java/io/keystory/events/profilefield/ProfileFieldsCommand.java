package io.keystory.events.profilefield;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import java.util.List;
import java.util.Map;

/** What can be asked of the catalogue of profile fields. */
public sealed interface ProfileFieldsCommand extends Command {

    ProfileFieldsId catalogueId();

    @Override
    default StreamId stream() {
        return catalogueId().stream();
    }

    /** Adds fields after all others; none is added when one cannot be. */
    record AddProfileFields(ProfileFieldsId catalogueId, List<NewProfileField> fields)
            implements ProfileFieldsCommand {}

    /** Changes what a field is; 404 when there is none of this name. */
    record ChangeProfileField(ProfileFieldsId catalogueId, String name, ProfileFieldDefinition definition)
            implements ProfileFieldsCommand {}

    /** Removes a field; 404 when there is none of this name. */
    record RemoveProfileField(ProfileFieldsId catalogueId, String name) implements ProfileFieldsCommand {}

    /** Puts fields where these numbers say. */
    record ReorderProfileFields(ProfileFieldsId catalogueId, Map<String, Integer> orders)
            implements ProfileFieldsCommand {}

    /** A field that is to be. */
    record NewProfileField(String fieldId, String name, ProfileFieldDefinition definition) {}
}
