package io.keystory.command.password.policy;

import java.util.List;
import java.util.Objects;

/**
 * The rules for new passwords.
 *
 * @param minLength fewest characters
 * @param maxLength most characters
 * @param minCharacterTypes how many of lower case, upper case, digit and symbol must occur, 1 to 4
 * @param rejectPwned whether passwords known from breaches are refused
 * @param rejectRepetitionAndSequence whether mostly repeated or consecutive characters are refused
 * @param rejectUserInfo whether what mostly repeats the person's own details is refused
 * @param rejectWords words that must not make up most of a password
 */
public record PasswordRules(
        int minLength,
        int maxLength,
        int minCharacterTypes,
        boolean rejectPwned,
        boolean rejectRepetitionAndSequence,
        boolean rejectUserInfo,
        List<String> rejectWords) {

    /** What holds as long as nobody has decided otherwise: 8 to 256 characters, all checks on, no words. */
    public static final PasswordRules DEFAULTS = new PasswordRules(8, 256, 1, true, true, true, List.of());

    public PasswordRules {
        rejectWords = List.copyOf(rejectWords);
    }

    /** The rules of a partly filled policy: every null takes its default. */
    public static PasswordRules of(
            Integer minLength,
            Integer maxLength,
            Integer minCharacterTypes,
            Boolean rejectPwned,
            Boolean rejectRepetitionAndSequence,
            Boolean rejectUserInfo,
            List<String> rejectWords) {
        return new PasswordRules(
                Objects.requireNonNullElse(minLength, DEFAULTS.minLength),
                Objects.requireNonNullElse(maxLength, DEFAULTS.maxLength),
                Objects.requireNonNullElse(minCharacterTypes, DEFAULTS.minCharacterTypes),
                Objects.requireNonNullElse(rejectPwned, DEFAULTS.rejectPwned),
                Objects.requireNonNullElse(rejectRepetitionAndSequence, DEFAULTS.rejectRepetitionAndSequence),
                Objects.requireNonNullElse(rejectUserInfo, DEFAULTS.rejectUserInfo),
                Objects.requireNonNullElse(rejectWords, DEFAULTS.rejectWords));
    }
}
