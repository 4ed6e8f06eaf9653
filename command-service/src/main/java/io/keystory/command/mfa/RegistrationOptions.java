package io.keystory.command.mfa;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a browser is asked to make a passkey with; binary values are base64url.
 *
 * @param timeout milliseconds
 * @see <a href="https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson">Web Authentication</a>
 */
public record RegistrationOptions(
        RelyingParty rp,
        Person user,
        String challenge,
        List<Algorithm> pubKeyCredParams,
        int timeout,
        List<Descriptor> excludeCredentials,
        Selection authenticatorSelection,
        String attestation) {

    /** This installation. */
    public record RelyingParty(String name, String id) {}

    /** Whom the passkey is for. */
    public record Person(String id, String name, String displayName) {}

    /** A signature algorithm, as COSE numbers it. */
    public record Algorithm(String type, int alg) {}

    /** A passkey that is known. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Descriptor(String type, String id, List<String> transports) {}

    /** What the authenticator must be able to. */
    public record Selection(boolean requireResidentKey, String residentKey, String userVerification) {}
}
