package io.keystory.oidc.interaction;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.authentication.ClientAuthentication;
import io.keystory.oidc.application.redirect.Origins;
import io.keystory.oidc.clientregistration.PublishedClients;
import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.interaction.request.AuthorizationParameters;
import io.keystory.oidc.interaction.request.AuthorizationRequestReader;
import io.keystory.oidc.interaction.request.PushedRequests;
import io.keystory.oidc.interaction.request.RequestRules;
import io.keystory.oidc.interaction.request.RequestSources;
import io.keystory.oidc.platform.Parameters;
import io.keystory.oidc.platform.ProviderAnswer;
import io.keystory.oidc.platform.ProviderEndpoint;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.platform.RequestBodies;
import io.keystory.oidc.token.endpoint.TokenBinding;
import io.keystory.platform.possession.Confirmation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes authorization requests straight from clients. @see <a href="https://www.rfc-editor.org/rfc/rfc9126#section-2">RFC 9126, 2</a> */
@ProviderEndpoint
final class PushedRequestEndpoint {

    private static final Set<String> AUTHENTICATION =
            Set.of("client_secret", "client_assertion", "client_assertion_type");

    private final ClientAuthentication clients;
    private final PublishedClients published;
    private final Origins origins;
    private final AuthorizationRequestReader reader;
    private final RequestSources sources;
    private final PushedRequests requests;
    private final TokenBinding binding;

    PushedRequestEndpoint(ClientAuthentication clients, PublishedClients published, Origins origins,
            AuthorizationRequestReader reader, RequestSources sources, PushedRequests requests, TokenBinding binding) {
        this.clients = clients;
        this.published = published;
        this.origins = origins;
        this.reader = reader;
        this.sources = sources;
        this.requests = requests;
        this.binding = binding;
    }

    @PostMapping("/oidc/request")
    void push(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters body = RequestBodies.read(request);
        body.one("client_id").ifPresent(published::see);
        Client client = clients.authenticate(request, body);
        origins.check(client, request, response);
        AuthorizationParameters parameters = opened(pushed(client, body));
        bindToKey(client, parameters, request, response);
        ProviderAnswer.json(response, 201, Map.of(
                "request_uri", requests.push(client, parameters), "expires_in", PushedRequests.LIFETIME.toSeconds()));
    }

    /** What was sent, without how the client showed who it is. */
    private static AuthorizationParameters pushed(Client client, Parameters body) {
        Map<String, String[]> values = new LinkedHashMap<>();
        body.all().forEach((name, given) -> values.put(name, given.toArray(String[]::new)));
        values.keySet().removeAll(AUTHENTICATION);
        values.put("client_id", new String[] {client.id()});
        return AuthorizationParameters.of(values);
    }

    /** A proof that comes with the request says what {@code dpop_jkt} would. @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-10.1">RFC 9449, 10.1</a> */
    private void bindToKey(Client client, AuthorizationParameters parameters, HttpServletRequest request,
            HttpServletResponse response) {
        Confirmation shown = binding.shown(client, request, response);
        if (shown.isNone()) {
            return;
        }
        if (!parameters.one("dpop_jkt").orElse(shown.thumbprint()).equals(shown.thumbprint())) {
            throw ProviderError.of("invalid_dpop_proof", "dpop_jkt names another key than the proof.");
        }
        parameters.values().put("dpop_jkt", new String[] {shown.thumbprint()});
    }

    /** What counts of the request; what a browser would be refused with later, the client is told at once. */
    private AuthorizationParameters opened(AuthorizationParameters asked) {
        refuseReference(asked);
        try {
            AuthorizationParameters parameters = sources.resolve(asked);
            RequestRules.check(reader.validate(parameters));
            return parameters;
        } catch (AuthorizationError e) {
            throw ProviderError.of(
                    e.error().equals("invalid_redirect_uri") ? "invalid_request" : e.error(), e.getMessage());
        }
    }

    private static void refuseReference(AuthorizationParameters parameters) {
        if (parameters.one("request_uri").isPresent()) {
            throw ProviderError.invalidRequest("A pushed request cannot refer to another one.");
        }
    }
}
