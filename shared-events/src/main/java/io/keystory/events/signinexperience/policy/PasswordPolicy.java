package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The rules for new passwords; null anywhere stands for the default. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PasswordPolicy(Length length, CharacterTypes characterTypes, Rejects rejects) {

    /** All defaults. */
    public static final PasswordPolicy DEFAULTS = new PasswordPolicy(null, null, null);

    /** The same, each word of which is one. */
    public PasswordPolicy withoutGaps() {
        return rejects == null ? this : new PasswordPolicy(length, characterTypes, new Rejects(
                rejects.pwned(), rejects.repetitionAndSequence(), rejects.userInfo(), Gaps.without(rejects.words())));
    }

    /** Fewest and most characters. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Length(Integer min, Integer max) {}

    /** How many of lower case, upper case, digit and symbol must occur, 1 to 4. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CharacterTypes(Integer min) {}

    /** What is refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rejects(Boolean pwned, Boolean repetitionAndSequence, Boolean userInfo, List<String> words) {}
}
