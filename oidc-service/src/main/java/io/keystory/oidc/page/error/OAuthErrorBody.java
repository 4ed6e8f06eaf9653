package io.keystory.oidc.page.error;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An error of the provider as JSON: the standard members, and our code and message beside them. */
record OAuthErrorBody(
        String code,
        String message,
        String error,
        @JsonProperty("error_description") String errorDescription) {

    OAuthErrorBody(String code, String message) {
        this(code, message, code.startsWith("oidc.") ? code.substring("oidc.".length()) : "invalid_request", message);
    }
}
