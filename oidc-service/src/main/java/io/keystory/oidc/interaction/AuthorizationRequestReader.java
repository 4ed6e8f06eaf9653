package io.keystory.oidc.interaction;

import io.keystory.events.interaction.AuthorizationRequest;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.RedirectUris;
import io.keystory.oidc.clientregistration.PublishedClients;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.resource.Scopes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an authorization request and refuses what the rules do not allow, one named check after the other.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest">OpenID Connect Core 3.1.2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7636">RFC 7636 (PKCE)</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8707">RFC 8707 (resource indicators)</a>
 */
final class AuthorizationRequestReader {

    private static final Set<String> MODES =
            Set.of("query", "fragment", "form_post", "jwt", "query.jwt", "fragment.jwt", "form_post.jwt");
    private static final Set<String> PROMPTS = Set.of("none", "login", "consent", "select_account");
    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final List<String> PAGE_PARAMETERS = List.of("first_screen", "interaction_mode", "direct_sign_in",
            "identifier", "ui_locales", "organization_id");
    /** What says where to answer, or stands for that. */
    private static final Set<String> OF_ADDRESS =
            Set.of("client_id", "redirect_uri", "response_mode", "state", "request", "request_uri");

    private final Clients clients;
    private final PublishedClients published;
    private final Scopes scopes;
    private final RequestSources sources;
    private final ClaimsReader claims;

    AuthorizationRequestReader(Clients clients, PublishedClients published, Scopes scopes, RequestSources sources,
            ClaimsReader claims) {
        this.clients = clients;
        this.published = published;
        this.scopes = scopes;
        this.sources = sources;
        this.claims = claims;
    }

    /** The request of a known client, or the {@link AuthorizationError} of the first check that fails. */
    ClientRequest read(AuthorizationParameters asked) {
        checkForm(asked);
        see(asked);
        return validate(sources.resolve(asked));
    }

    /** The same for parameters that count as they are. */
    ClientRequest validate(AuthorizationParameters parameters) {
        checkForm(parameters);
        Client client = clientOf(parameters);
        ReturnAddress address = returnAddress(client, parameters);
        checkValues(parameters, address);
        checkUnsupported(parameters, address);
        checkResponseType(client, parameters, address);
        checkPkce(client, parameters, address);
        List<String> prompts = prompts(parameters, address);
        checkScopes(client, parameters, address);
        List<String> resources = resources(parameters, address);
        AuthorizationRequest request = new AuthorizationRequest(
                address.redirectUri(), address.responseMode(),
                grantableScopes(client, parameters.words("scope"), prompts),
                resources, address.state(), parameters.one("nonce").orElse(null),
                parameters.one("code_challenge").orElse(null), parameters.one("code_challenge_method").orElse(null),
                prompts, maxAge(client, parameters, address), parameters.one("organization_id").orElse(null),
                pageParameters(parameters), claims.read(client, parameters, address),
                dpopJkt(parameters, address), parameters.pushedRequest());
        return new ClientRequest(client, request, parameters.one("login_hint").orElse(null),
                parameters.one("one_time_token").orElse(null), address);
    }

    /** What makes it unsafe to send anything anywhere. */
    private static void checkForm(AuthorizationParameters parameters) {
        if (parameters.hasNul()) {
            throw AuthorizationError.shown("invalid_request", "Parameters must not hold NUL characters.");
        }
        parameters.unusable().filter(OF_ADDRESS::contains).findFirst().ifPresent(name -> {
            throw AuthorizationError.shown("invalid_request", unusable(name));
        });
    }

    private static void checkValues(AuthorizationParameters parameters, ReturnAddress address) {
        parameters.unusable().findFirst().ifPresent(name -> {
            throw AuthorizationError.returned(address, "invalid_request", unusable(name));
        });
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

    private static ReturnAddress returnAddress(Client client, AuthorizationParameters parameters) {
        String uri = parameters.one("redirect_uri")
                .orElseThrow(() -> AuthorizationError.shown("invalid_request", "redirect_uri is missing."));
        if (!RedirectUris.matches(client, uri)) {
            throw AuthorizationError.shown("invalid_redirect_uri",
                    "The redirect URI is not registered for this application.");
        }
        String state = parameters.one("state").orElse(null);
        String mode = parameters.one("response_mode").orElse("query");
        if (!MODES.contains(mode)) {
            throw AuthorizationError.returned(new ReturnAddress(uri, "query", state, client.id()),
                    "unsupported_response_mode", "The response mode is not supported.");
        }
        return new ReturnAddress(uri, mode, state, client.id());
    }

    private static void checkUnsupported(AuthorizationParameters parameters, ReturnAddress address) {
        if (parameters.one("request").isPresent()) {
            throw AuthorizationError.returned(address, "request_not_supported", "Request objects are not supported.");
        }
        if (parameters.one("request_uri").isPresent()) {
            throw AuthorizationError.returned(address, "request_uri_not_supported", "request_uri is not supported.");
        }
        if (parameters.one("registration").isPresent()) {
            throw AuthorizationError.returned(
                    address, "registration_not_supported", "The registration parameter is not supported.");
        }
    }

    private static void checkResponseType(Client client, AuthorizationParameters parameters, ReturnAddress address) {
        String type = parameters.one("response_type").orElseThrow(() ->
                AuthorizationError.returned(address, "invalid_request", "response_type is missing."));
        if (!"code".equals(type)) {
            throw AuthorizationError.returned(address, "unsupported_response_type",
                    "Only the response type code is supported.");
        }
        if (!client.allowsGrant("authorization_code")) {
            throw AuthorizationError.returned(address, "unauthorized_client",
                    "This application may not sign users in.");
        }
    }

    private static void checkPkce(Client client, AuthorizationParameters parameters, ReturnAddress address) {
        String challenge = parameters.one("code_challenge").orElse(null);
        String method = parameters.one("code_challenge_method").orElse(null);
        if (challenge == null && method != null) {
            throw AuthorizationError.returned(address, "invalid_request",
                    "code_challenge_method needs a code_challenge.");
        }
        if (challenge == null && client.isPublic()) {
            throw AuthorizationError.returned(address, "invalid_request",
                    "This application must use PKCE: send code_challenge.");
        }
        if (challenge != null && !"S256".equals(method)) {
            throw AuthorizationError.returned(address, "invalid_request", "code_challenge_method must be S256.");
        }
        if (challenge != null && !DIGEST.matcher(challenge).matches()) {
            throw AuthorizationError.returned(address, "invalid_request",
                    "code_challenge must be the base64url form of a SHA-256 hash.");
        }
    }

    private static List<String> prompts(AuthorizationParameters parameters, ReturnAddress address) {
        List<String> prompts = parameters.words("prompt");
        if (!PROMPTS.containsAll(prompts)) {
            throw AuthorizationError.returned(address, "invalid_request", "The prompt is not supported.");
        }
        if (prompts.contains("none") && prompts.size() > 1) {
            throw AuthorizationError.returned(address, "invalid_request", "The prompt none stands alone.");
        }
        return prompts;
    }

    /** Scopes of resources are narrowed down without a word, those that speak of the user are refused. */
    private static void checkScopes(Client client, AuthorizationParameters parameters, ReturnAddress address) {
        parameters.words("scope").stream().filter(scope -> !client.mayAskFor(scope)).findFirst().ifPresent(scope -> {
            throw AuthorizationError.returned(
                    address, "invalid_scope", "This application may not ask for the scope " + scope + ".");
        });
    }

    private List<String> resources(AuthorizationParameters parameters, ReturnAddress address) {
        List<String> resources = parameters.resources();
        if (!resources.stream().allMatch(scopes::knows)) {
            throw AuthorizationError.returned(address, "invalid_target", "A resource is not known here.");
        }
        return resources.isEmpty() ? scopes.defaultResource().map(List::of).orElse(List.of()) : resources;
    }

    /** Offline access needs consent to be asked for, and a client that can refresh. */
    private static List<String> grantableScopes(Client client, List<String> wanted, List<String> prompts) {
        boolean isOffline = prompts.contains("consent") && client.allowsGrant("refresh_token");
        return wanted.stream().filter(scope -> isOffline || !scope.equals("offline_access")).toList();
    }

    /** @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata">OpenID Connect Dynamic Client Registration 2 (default_max_age)</a> */
    private static Long maxAge(Client client, AuthorizationParameters parameters, ReturnAddress address) {
        return parameters.one("max_age").map(text -> {
            if (!text.matches("\\d{1,9}")) {
                throw AuthorizationError.returned(address, "invalid_request", "max_age must be a number of seconds.");
            }
            return Long.valueOf(text);
        }).orElse(client.protocol().login().defaultMaxAge());
    }

    private static String dpopJkt(AuthorizationParameters parameters, ReturnAddress address) {
        Optional<String> thumbprint = parameters.one("dpop_jkt");
        if (thumbprint.filter(text -> !DIGEST.matcher(text).matches()).isPresent()) {
            throw AuthorizationError.returned(
                    address, "invalid_request", "dpop_jkt must be the base64url form of a SHA-256 thumbprint.");
        }
        return thumbprint.orElse(null);
    }

    private static Map<String, String> pageParameters(AuthorizationParameters parameters) {
        Map<String, String> kept = new LinkedHashMap<>();
        PAGE_PARAMETERS.forEach(name -> parameters.one(name).ifPresent(value -> kept.put(name, value)));
        return kept;
    }

    private static String unusable(String name) {
        return "The parameter " + name.replaceAll("[^A-Za-z0-9_.-]", "?") + " is too long, or given twice.";
    }

    /** A request with the client that made it. */
    record ClientRequest(Client client, AuthorizationRequest request, String loginHint, String oneTimeToken,
            ReturnAddress address) {}
}
