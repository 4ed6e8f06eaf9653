package io.keystory.oidc.application.authentication;

import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.platform.Actor;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.platform.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * Finds out which client calls, and has it prove it where it can keep a secret.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-2.3">RFC 6749, 2.3</a>
 */
public final class ClientAuthentication {

    private final Clients clients;
    private final ClientSecrets secrets;
    private final ClientAssertions assertions;
    private final CertificateAuthentication certificates;
    private final String challenge;

    public ClientAuthentication(Clients clients, ClientSecrets secrets, ClientAssertions assertions,
            CertificateAuthentication certificates, String issuer) {
        this.clients = clients;
        this.secrets = secrets;
        this.assertions = assertions;
        this.certificates = certificates;
        this.challenge = "Basic realm=\"" + issuer + "\"";
    }

    /** The calling client; throws 401 {@code invalid_client} or 400 {@code invalid_request}. */
    public Client authenticate(HttpServletRequest request, Parameters parameters) {
        Client client = parameters.one("client_assertion").isPresent()
                ? assertions.authenticate(request, parameters) : byCredentials(request, parameters);
        if (!client.isPublic()) {
            RequestContext.current().ifPresent(context -> context.actAs(Actor.application(client.id())));
        }
        return client;
    }

    private Client byCredentials(HttpServletRequest request, Parameters parameters) {
        ClientCredentials credentials = ClientCredentials.of(request, parameters);
        Client client = clients.find(credentials.clientId()).orElseThrow(() -> refused(credentials));
        if (client.protocol().credentials().tokenEndpointAuthMethod() != null) {
            requireNoSecret(credentials);
            requireCertificate(client, credentials, request);
        } else if (client.isPublic()) {
            requireNoSecret(credentials);
        } else {
            return client.showing(secretOf(client, credentials));
        }
        return client;
    }

    private void requireNoSecret(ClientCredentials credentials) {
        if (!credentials.secrets().isEmpty()) {
            throw refused(credentials);
        }
    }

    /** Whoever signs to show who they are, and did not, has none either. */
    private void requireCertificate(Client client, ClientCredentials credentials, HttpServletRequest request) {
        if (!certificates.isShown(client, request)) {
            throw refused(credentials);
        }
    }

    private SecretEntry secretOf(Client client, ClientCredentials credentials) {
        SecretEntry secret = credentials.secrets().stream()
                .flatMap(value -> secrets.find(client, value).stream())
                .findFirst()
                .orElseThrow(() -> refused(credentials));
        if (secrets.isExpired(secret)) {
            throw ProviderError.invalidRequest("The client secret has expired.");
        }
        return secret;
    }

    private ProviderError refused(ClientCredentials credentials) {
        return new ProviderError("invalid_client", 401, "The client could not be authenticated.",
                credentials.isBasic() ? Map.of("WWW-Authenticate", challenge) : Map.of());
    }
}
