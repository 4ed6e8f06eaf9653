package io.keystory.oidc.interaction.request;

import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.ImplicitFlow;
import io.keystory.oidc.application.ResponseType;
import io.keystory.oidc.application.redirect.RedirectUris;
import io.keystory.oidc.clientregistration.PublishedClients;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.resource.Scopes;
import java.util.List;

/**
 * Reads an authorization request and refuses what the rules do not allow, one named check after the other.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest">OpenID Connect Core 3.1.2, 3.2.2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8707">RFC 8707 (resource indicators)</a>
 */
public final class AuthorizationRequestReader {

    private final Clients clients;
    private final PublishedClients published;
    private final Scopes scopes;
    private final RequestSources sources;
    private final ClaimsReader claims;
    private final ImplicitFlow implicit;
    private final ResponseModes modes;

    AuthorizationRequestReader(Clients clients, PublishedClients published, Scopes scopes, RequestSources sources,
            ClaimsReader claims, ImplicitFlow implicit) {
        this.clients = clients;
        this.published = published;
        this.scopes = scopes;
        this.sources = sources;
        this.claims = claims;
        this.implicit = implicit;
        this.modes = new ResponseModes(implicit);
    }

    /** The request of a known client, or the {@link AuthorizationError} of the first check that fails. */
    public ClientRequest read(AuthorizationParameters asked) {
        RequestForm.check(asked);
        see(asked);
        return validate(sources.resolve(asked));
    }

    /** The same for parameters that count as they are. */
    public ClientRequest validate(AuthorizationParameters parameters) {
        RequestForm.check(parameters);
        Client client = clientOf(parameters);
        ReturnAddress address = returnAddress(client, parameters);
        RequestForm.checkValues(parameters, address);
        RequestChecks.unsupported(parameters, address);
        ResponseType type = RequestChecks.responseType(client, parameters, implicit, address);
        if (type.isImplicit()) {
            ImplicitRules.check(client, parameters, address);
        } else {
            RequestChecks.pkce(client, parameters, address);
        }
        List<String> prompts = RequestValues.prompts(parameters, address);
        RequestChecks.scopes(client, parameters, address);
        List<String> resources = type.isImplicit() ? List.of() : resources(parameters, address);
        AuthorizationRequest request = new AuthorizationRequest(
                address.redirectUri(), address.responseMode(),
                RequestValues.grantableScopes(client, type, parameters.words("scope"), prompts),
                resources, address.state(), parameters.one("nonce").orElse(null),
                parameters.one("code_challenge").orElse(null), parameters.one("code_challenge_method").orElse(null),
                prompts, RequestValues.maxAge(client, parameters, address),
                parameters.one("organization_id").orElse(null),
                RequestValues.ofPages(parameters), claims.read(client, parameters, address),
                RequestValues.dpopJkt(parameters, address), parameters.pushedRequest(),
                type.isImplicit() ? type.wireName() : null);
        return new ClientRequest(client, request, parameters.one("login_hint").orElse(null),
                parameters.one("one_time_token").orElse(null), address);
    }

    private void see(AuthorizationParameters parameters) {
        try {
            parameters.one("client_id").ifPresent(published::see);
        } catch (ProviderError e) {
            throw AuthorizationError.shown(e.error(), e.getMessage());
        }
    }

    private Client clientOf(AuthorizationParameters parameters) {
        String id = parameters.one("client_id")
                .orElseThrow(() -> AuthorizationError.shown("invalid_request", "client_id is missing."));
        return clients.find(id)
                .orElseThrow(() -> AuthorizationError.shown("invalid_client", "This application is not known here."));
    }

    private ReturnAddress returnAddress(Client client, AuthorizationParameters parameters) {
        String uri = parameters.one("redirect_uri")
                .orElseThrow(() -> AuthorizationError.shown("invalid_request", "redirect_uri is missing."));
        if (!RedirectUris.matches(client, uri)) {
            throw AuthorizationError.shown("invalid_redirect_uri",
                    "The redirect URI is not registered for this application.");
        }
        return modes.address(client, uri, parameters);
    }

    private List<String> resources(AuthorizationParameters parameters, ReturnAddress address) {
        List<String> resources = parameters.resources();
        if (!resources.stream().allMatch(scopes::knows)) {
            throw AuthorizationError.returned(address, "invalid_target", "A resource is not known here.");
        }
        return resources.isEmpty() ? scopes.defaultResource().map(List::of).orElse(List.of()) : resources;
    }
}
