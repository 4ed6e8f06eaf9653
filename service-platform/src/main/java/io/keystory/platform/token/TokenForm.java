package io.keystory.platform.token;

import io.keystory.platform.Ids;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How tokens of one kind look that tell their own ids, by which their digests are found in the vault. */
final class TokenForm {

    private final String prefix;
    private final Pattern form;

    /**
     * @param prefix of letters only
     */
    TokenForm(String prefix) {
        this.prefix = prefix;
        this.form = Pattern.compile(prefix + "_([0-9a-z]{21})_[0-9a-zA-Z]{32}");
    }

    String create(String id) {
        return prefix + "_" + id + "_" + Ids.nextSecret();
    }

    Optional<String> id(String value) {
        Matcher matcher = form.matcher(value);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
