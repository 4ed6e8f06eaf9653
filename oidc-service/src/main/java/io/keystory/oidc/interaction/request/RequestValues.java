package io.keystory.oidc.interaction.request;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.ResponseType;
import io.keystory.oidc.user.ClaimScopes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the values of a request that have a form of their own. */
final class RequestValues {

    private static final Set<String> PROMPTS = Set.of("none", "login", "consent", "select_account");
    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final List<String> PAGE_PARAMETERS = List.of("first_screen", "interaction_mode", "direct_sign_in",
            "identifier", "ui_locales", "organization_id");

    private RequestValues() {}

    /** Whether it can be a SHA-256 hash in base64url. */
    static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    static List<String> prompts(AuthorizationParameters parameters, ReturnAddress address) {
        List<String> prompts = parameters.words("prompt");
        if (!PROMPTS.containsAll(prompts)) {
            throw AuthorizationError.returned(address, "invalid_request", "The prompt is not supported.");
        }
        if (prompts.contains("none") && prompts.size() > 1) {
            throw AuthorizationError.returned(address, "invalid_request", "The prompt none stands alone.");
        }
        return prompts;
    }

    /** Offline access needs consent to be asked for, and a code for a client that can refresh. */
    static List<String> grantableScopes(Client client, ResponseType type, List<String> wanted, List<String> prompts) {
        boolean isOffline =
                prompts.contains("consent") && !type.isImplicit() && client.allowsGrant("refresh_token");
        return wanted.stream().filter(scope -> isOffline || !scope.equals(ClaimScopes.OFFLINE_ACCESS)).toList();
    }

    /** @see <a href="https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata">OpenID Connect Dynamic Client Registration 2 (default_max_age)</a> */
    static Long maxAge(Client client, AuthorizationParameters parameters, ReturnAddress address) {
        return parameters.one("max_age").map(text -> {
            if (!text.matches("\\d{1,9}")) {
                throw AuthorizationError.returned(address, "invalid_request", "max_age must be a number of seconds.");
            }
            return Long.valueOf(text);
        }).orElse(client.protocol().login().defaultMaxAge());
    }

    static String dpopJkt(AuthorizationParameters parameters, ReturnAddress address) {
        Optional<String> thumbprint = parameters.one("dpop_jkt");
        if (thumbprint.filter(text -> !isDigest(text)).isPresent()) {
            throw AuthorizationError.returned(
                    address, "invalid_request", "dpop_jkt must be the base64url form of a SHA-256 thumbprint.");
        }
        return thumbprint.orElse(null);
    }

    /** What the pages are told. */
    static Map<String, String> ofPages(AuthorizationParameters parameters) {
        Map<String, String> kept = new LinkedHashMap<>();
        PAGE_PARAMETERS.forEach(name -> parameters.one(name).ifPresent(value -> kept.put(name, value)));
        return kept;
    }
}
