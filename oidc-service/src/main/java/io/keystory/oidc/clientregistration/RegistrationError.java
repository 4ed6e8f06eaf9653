package io.keystory.oidc.clientregistration;

import io.keystory.events.platform.KeystoryException;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.platform.web.error.ErrorMessages;
import java.util.Map;

/** Refusals of registrations. @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-3.2.2">RFC 7591, 3.2.2</a> */
final class RegistrationError {

    private RegistrationError() {}

    static ProviderError invalidMetadata(String description) {
        return ProviderError.of("invalid_client_metadata", description);
    }

    static ProviderError invalidRedirectUri(String description) {
        return ProviderError.of("invalid_redirect_uri", description);
    }

    static ProviderError invalidStatement(String description) {
        return ProviderError.of("invalid_software_statement", description);
    }

    static ProviderError unapprovedStatement(String description) {
        return ProviderError.of("unapproved_software_statement", description);
    }

    /** 401; whether the token or what it was for never existed, or is gone, nobody learns. */
    static ProviderError invalidToken() {
        return new ProviderError("invalid_token", 401, "The token does not allow this.",
                Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    /** What was decided against, in the terms of registrations. */
    static RuntimeException of(KeystoryException refusal) {
        return switch (refusal.status()) {
            case 401 -> invalidToken();
            case 400, 422 -> invalidMetadata(ErrorMessages.of(refusal.code()));
            default -> refusal;
        };
    }
}
