package io.keystory.events.ssoconnector;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an enterprise identity provider is spoken to. */
public enum SsoProtocol {
    @JsonProperty("oidc") OIDC,
    @JsonProperty("saml") SAML
}
