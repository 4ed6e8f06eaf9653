package io.keystory.command.samlapplication;

import io.keystory.events.samlapplication.AcsUrl;
import io.keystory.events.samlapplication.AssertionEncryption;
import io.keystory.events.samlapplication.RequestSigning;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The parts of SAML settings as they are given. */
final class GivenSamlSettings {

    /** Control characters, and what is no character, have no place in XML. */
    static final String TEXT = "[^\\x00-\\x1F\\x7F\\uFFFE\\uFFFF]+";

    private static final int LONGEST_CERTIFICATE = 16_384;

    private GivenSamlSettings() {}

    record GivenAcsUrl(@NotNull String binding, @NotNull @Size(max = 2048) String url) {

        AcsUrl given() {
            return new AcsUrl(binding, url);
        }
    }

    record GivenEncryption(
            @Nullable Boolean encryptAssertion,
            @Nullable Boolean encryptThenSign,
            @Nullable @Size(max = LONGEST_CERTIFICATE) String certificate) {

        AssertionEncryption given() {
            return new AssertionEncryption(encryptAssertion, encryptThenSign, certificate);
        }
    }

    record GivenRequestSigning(
            @NotNull @Size(max = LONGEST_CERTIFICATE) String certificate, @Nullable Boolean isRequired) {

        RequestSigning given() {
            return new RequestSigning(certificate, Boolean.TRUE.equals(isRequired));
        }
    }
}
