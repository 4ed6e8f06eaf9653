package io.keystory.command.user;

import io.keystory.events.user.Profile;
import io.keystory.events.user.VisibleText;
import java.util.Objects;

/** What somebody gets to be called by is what others see; what was taken before that was so stays. */
public final class NewNames {

    private NewNames() {}

    /** A name, or null; 400 guard.invalid_input for one that is not seen as it is. */
    public static String name(String name) {
        return VisibleText.requireName("name", name);
    }

    static String email(String email) {
        return VisibleText.requireAddress("primaryEmail", email);
    }

    /** A profile in place of another, of which the names may stay as they are. */
    public static Profile profile(Profile before, Profile after) {
        require("profile.givenName", before.givenName(), after.givenName());
        require("profile.familyName", before.familyName(), after.familyName());
        require("profile.middleName", before.middleName(), after.middleName());
        require("profile.nickname", before.nickname(), after.nickname());
        require("profile.preferredUsername", before.preferredUsername(), after.preferredUsername());
        return after;
    }

    private static void require(String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            VisibleText.requireName(field, after);
        }
    }
}
