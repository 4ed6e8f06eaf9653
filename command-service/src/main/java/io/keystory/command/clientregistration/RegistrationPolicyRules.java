package io.keystory.command.clientregistration;

import io.keystory.events.application.UserScope;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.SoftwareStatementIssuer;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.BrowserSchemes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a policy may say; 400 guard.invalid_input names the member that says something else. */
final class RegistrationPolicyRules {

    /** The implicit one counts where KEYSTORY_OIDC_IMPLICIT_FLOW offers it, and is as good as absent elsewhere. */
    private static final Set<String> GRANT_TYPES = Set.of(
            "authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code", "implicit");
    private static final Set<String> METHODS =
            Set.of("none", "client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt");
    private static final Set<String> SCOPES = Stream.concat(Stream.of("openid", "offline_access"),
            Arrays.stream(UserScope.values()).map(UserScope::wireName)).collect(Collectors.toUnmodifiableSet());
    private static final Pattern HOST = Pattern.compile("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
    private static final int MOST = 100;
    private static final long LONGEST = 10 * 365 * 24 * 3600L;

    private RegistrationPolicyRules() {}

    /** Lists have no holes. */
    static void check(RegistrationPolicy.Changes changes) {
        requireWhole("grantTypes", changes.grantTypes());
        requireWhole("tokenEndpointAuthMethods", changes.tokenEndpointAuthMethods());
        requireWhole("scopes", changes.scopes());
        requireWhole("redirectHosts", changes.redirectHosts());
        requireWhole("redirectSchemes", changes.redirectSchemes());
        requireWhole("softwareStatementIssuers", changes.softwareStatementIssuers());
    }

    private static void requireWhole(String name, Change<? extends List<?>> list) {
        if (list.value() != null && list.value().stream().anyMatch(Objects::isNull)) {
            throw KeystoryException.invalidInput(name, "must not hold null");
        }
    }

    static void check(RegistrationPolicy policy) {
        requireAmong("grantTypes", policy.grantTypes(), GRANT_TYPES);
        requireAmong("tokenEndpointAuthMethods", policy.tokenEndpointAuthMethods(), METHODS);
        requireAmong("scopes", policy.scopes(), SCOPES);
        requireAll("redirectHosts", policy.redirectHosts(), HOST);
        requireAll("redirectSchemes", policy.redirectSchemes(), SCHEME);
        require("redirectSchemes", policy.redirectSchemes().stream().allMatch(BrowserSchemes::canBeOwn));
        require("softwareStatementIssuers", policy.softwareStatementIssuers().size() <= MOST
                && policy.softwareStatementIssuers().stream().allMatch(RegistrationPolicyRules::isUsable));
        require("mostClients", policy.mostClients() >= 0);
        require("clientSecretTtl", isWithinTenYears(policy.clientSecretTtl()));
        require("unusedClientTtl", isWithinTenYears(policy.unusedClientTtl()));
    }

    private static boolean isWithinTenYears(Long seconds) {
        return seconds == null || seconds > 0 && seconds <= LONGEST;
    }

    private static boolean isUsable(SoftwareStatementIssuer issuer) {
        return issuer.issuer() != null && !issuer.issuer().isBlank() && issuer.jwksUri() != null
                && issuer.jwksUri().matches("https://[^\\s#@]{1,2040}");
    }

    private static void requireAmong(String name, List<String> values, Set<String> known) {
        if (!known.containsAll(values)) {
            throw KeystoryException.invalidInput(name, "must be some of " + known.stream().sorted().toList());
        }
    }

    private static void requireAll(String name, List<String> values, Pattern form) {
        require(name, values.size() <= MOST && values.stream().allMatch(value -> form.matcher(value).matches()));
    }

    private static void require(String name, boolean holds) {
        if (!holds) {
            throw KeystoryException.invalidInput(name, "does not have the form it needs");
        }
    }
}
