package io.keystory.command.accountcenter;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.Profile;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes a profile field by field: what is absent stays, null removes, unknown fields are ignored. */
public final class ProfileMerge {

    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** The changed profile; 400 guard.invalid_input when a field does not have the form it needs. */
    public Profile merge(Profile profile, Map<String, Object> changes) {
        ObjectNode merged = json.valueToTree(profile);
        try {
            changes.forEach((name, value) -> merged.set(name, json.valueToTree(value)));
            return json.treeToValue(merged, Profile.class);
        } catch (JacksonException e) {
            throw KeystoryException.invalidInput("A field of the profile does not have the form it needs");
        }
    }
}
