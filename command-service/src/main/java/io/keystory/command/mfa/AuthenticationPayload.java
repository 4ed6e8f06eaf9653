package io.keystory.command.mfa;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** What a browser answers when it was asked for a passkey; binary values are base64url. */
public record AuthenticationPayload(
        @NotNull @Pattern(regexp = "WebAuthn") String type,
        @NotBlank @Size(max = 2048) String id,
        @NotBlank @Size(max = 2048) String rawId,
        @NotNull @Valid Response response,
        String authenticatorAttachment,
        @NotNull Map<String, Object> clientExtensionResults) {

    /** The assertion; {@code userHandle} is null where the authenticator was asked for one passkey of a known person. */
    public record Response(
            @NotBlank @Size(max = 16_384) String clientDataJSON,
            @NotBlank @Size(max = 16_384) String authenticatorData,
            @NotBlank @Size(max = 16_384) String signature,
            @Size(max = 256) String userHandle) {}
}
