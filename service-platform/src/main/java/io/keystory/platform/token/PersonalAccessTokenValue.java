package io.keystory.platform.token;

import io.keystory.platform.Ids;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a personal access token looks like: it tells its own id, by which its digest is found in the vault. */
public final class PersonalAccessTokenValue {

    private static final Pattern FORM = Pattern.compile("pat_([0-9a-z]{21})_[0-9a-zA-Z]{32}");

    private PersonalAccessTokenValue() {}

    /** A fresh value of the token with this id, 58 characters. */
    public static String create(String id) {
        return "pat_" + id + "_" + Ids.nextSecret();
    }

    /** The id that a value tells; empty when it does not look like one. */
    public static Optional<String> id(String value) {
        Matcher form = FORM.matcher(value);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }
}
