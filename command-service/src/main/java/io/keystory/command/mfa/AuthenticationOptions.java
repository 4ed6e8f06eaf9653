package io.keystory.command.mfa;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.command.mfa.RegistrationOptions.Descriptor;
import java.util.List;

/**
 * What a browser is asked to prove a passkey with; binary values are base64url.
 *
 * @param timeout milliseconds
 * @param allowCredentials empty for any that the person picks
 * @see <a href="https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialrequestoptionsjson">Web Authentication</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuthenticationOptions(
        String challenge, int timeout, String rpId, List<Descriptor> allowCredentials, String userVerification) {}
