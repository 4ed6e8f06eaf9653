package io.keystory.command.mfa;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** What a browser answers when it has made a passkey; binary values are base64url. */
public record RegistrationPayload(
        @NotNull @Pattern(regexp = "WebAuthn") String type,
        @NotBlank @Size(max = 2048) String id,
        @NotBlank @Size(max = 2048) String rawId,
        @NotNull @Valid Response response,
        String authenticatorAttachment,
        @NotNull Map<String, Object> clientExtensionResults) {

    /** The attestation; the fields that only repeat parts of it are not looked at. */
    public record Response(
            @NotBlank @Size(max = 16_384) String clientDataJSON,
            @NotBlank @Size(max = 65_536) String attestationObject,
            @Size(max = 8) List<@NotBlank @Size(max = 32) String> transports) {}
}
