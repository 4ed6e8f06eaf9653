package io.keystory.events.application;

import io.keystory.events.platform.Nullable;
import java.util.List;

/**
 * What a client that registered itself says of itself, beside what every application has.
 *
 * @param applicationType {@code web} or {@code native}
 * @param tokenEndpointAuthMethod the registered name, {@code none} for a client that cannot keep anything
 * @param scopes what it may ask for
 * @param softwareStatementIssuer who vouches for it, or null
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-2">RFC 7591, 2</a>
 */
public record ClientRegistration(
        String applicationType,
        String tokenEndpointAuthMethod,
        List<String> grantTypes,
        List<String> responseTypes,
        List<String> scopes,
        @Nullable String clientUri,
        @Nullable String policyUri,
        @Nullable String tosUri,
        @Nullable String softwareId,
        @Nullable String softwareVersion,
        @Nullable String softwareStatementIssuer) {

    public ClientRegistration {
        grantTypes = List.copyOf(grantTypes);
        responseTypes = List.copyOf(responseTypes);
        scopes = List.copyOf(scopes);
    }
}
