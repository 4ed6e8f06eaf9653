package io.keystory.command.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.Profile;
import io.keystory.events.user.VisibleText;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody gets to be called by is what others see, and what they link to is the web; what was taken before that was
 * so stays.
 */
public final class NewNames {

    private static final Pattern SCHEME = Pattern.compile("([^/?#.:]*):");
    private static final Set<String> WEB = Set.of("http", "https");

    private NewNames() {}

    /** A name, or null; 400 guard.invalid_input for one that is not seen as it is. */
    public static String name(String name) {
        return VisibleText.requireName("name", name);
    }

    static String email(String email) {
        return VisibleText.requireAddress("primaryEmail", email);
    }

    /** A profile in place of another, of which the names may stay as they are. */
    static Profile profile(Profile before, Profile after) {
        return profile("profile.", before, after);
    }

    /** The same of one that requests have elsewhere: its members, as their paths begin. */
    public static Profile profile(String begin, Profile before, Profile after) {
        require(begin + "givenName", before.givenName(), after.givenName());
        require(begin + "familyName", before.familyName(), after.familyName());
        require(begin + "middleName", before.middleName(), after.middleName());
        require(begin + "nickname", before.nickname(), after.nickname());
        require(begin + "preferredUsername", before.preferredUsername(), after.preferredUsername());
        requireLink(begin + "profile", before.profile(), after.profile());
        requireLink(begin + "website", before.website(), after.website());
        return after;
    }

    /** Where no scheme is told, as in {@code example.com}, any text is: so it is in the compatible API. */
    private static void requireLink(String field, String before, String after) {
        if (after == null || after.equals(before)) {
            return;
        }
        Matcher scheme = SCHEME.matcher(after);
        if (scheme.lookingAt() && !WEB.contains(scheme.group(1).strip().toLowerCase(Locale.ROOT))) {
            throw KeystoryException.invalidInput(field, "must be an http or https address");
        }
    }

    private static void require(String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            VisibleText.requireName(field, after);
        }
    }
}
