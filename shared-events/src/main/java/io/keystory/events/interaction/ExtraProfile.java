package io.keystory.events.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.user.Profile;
import java.util.Map;

/** What somebody says of themselves beside identifiers and password; any field may be null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtraProfile(String name, String avatar, Profile profile, Map<String, Object> customData) {

    /** Nothing. */
    public static final ExtraProfile NONE = new ExtraProfile(null, null, null, null);
}
