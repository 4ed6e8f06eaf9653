package io.keystory.events.samlapplication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;

/**
 * How the service provider wants assertions encrypted; what is null is not wanted.
 *
 * @param encryptAssertion whether they are encrypted at all
 * @param encryptThenSign whether only the message around an encrypted assertion is signed, rather than both
 * @param certificate the service provider's, PEM; its key is what they are encrypted for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssertionEncryption(
        @Nullable Boolean encryptAssertion, @Nullable Boolean encryptThenSign, @Nullable String certificate) {

    /** Whether assertions are encrypted. */
    public boolean encrypts() {
        return Boolean.TRUE.equals(encryptAssertion);
    }

    /** Whether an assertion is signed itself before it is encrypted. */
    public boolean signsFirst() {
        return !Boolean.TRUE.equals(encryptThenSign);
    }
}
