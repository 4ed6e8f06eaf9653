package io.keystory.events.clientregistration;

import static java.util.Objects.requireNonNullElse;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Nullable;
import java.util.List;

/**
 * What clients that register themselves may be like.
 *
 * @param grantTypes those that they may choose from
 * @param tokenEndpointAuthMethods those that they may choose from
 * @param scopes what they may ask users for
 * @param redirectHosts where web addresses of theirs may be; one that begins with {@code *.} stands for all below it;
 *     empty for anywhere
 * @param redirectSchemes the schemes of one's own that native applications may use; empty for any with a dot in it
 * @param softwareStatementIssuers whose statements count
 * @param softwareStatementRequired whether a client needs such a statement
 * @param mostClients how many such clients there may be at the same time
 * @param clientSecretTtl how long their secrets live, in seconds; null for ever
 * @param unusedClientTtl after how many seconds a client goes that nobody let in; null for never
 */
public record RegistrationPolicy(
        RegistrationMode mode,
        List<String> grantTypes,
        List<String> tokenEndpointAuthMethods,
        List<String> scopes,
        List<String> redirectHosts,
        List<String> redirectSchemes,
        List<SoftwareStatementIssuer> softwareStatementIssuers,
        Boolean softwareStatementRequired,
        Integer mostClients,
        @Nullable Long clientSecretTtl,
        @Nullable Long unusedClientTtl) {

    private static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token");
    private static final List<String> METHODS =
            List.of("none", "client_secret_basic", "client_secret_post", "private_key_jwt");
    private static final List<String> SCOPES = List.of("openid", "offline_access", "profile", "email");
    private static final int MOST_CLIENTS = 1000;
    private static final long NINETY_DAYS = 90 * 24 * 3600L;

    /** Nobody registers; whoever may, once that is changed, gets what most clients need. */
    public static final RegistrationPolicy DEFAULTS =
            new RegistrationPolicy(null, null, null, null, null, null, null, null, null, null, NINETY_DAYS);

    public RegistrationPolicy {
        mode = requireNonNullElse(mode, RegistrationMode.OFF);
        grantTypes = List.copyOf(requireNonNullElse(grantTypes, GRANT_TYPES));
        tokenEndpointAuthMethods = List.copyOf(requireNonNullElse(tokenEndpointAuthMethods, METHODS));
        scopes = List.copyOf(requireNonNullElse(scopes, SCOPES));
        redirectHosts = List.copyOf(requireNonNullElse(redirectHosts, List.of()));
        redirectSchemes = List.copyOf(requireNonNullElse(redirectSchemes, List.of()));
        softwareStatementIssuers = List.copyOf(requireNonNullElse(softwareStatementIssuers, List.of()));
        softwareStatementRequired = requireNonNullElse(softwareStatementRequired, false);
        mostClients = requireNonNullElse(mostClients, MOST_CLIENTS);
    }

    /** What is to change, member by member: what is absent stays, null goes back to the default, or to no end. */
    public record Changes(
            Change<RegistrationMode> mode,
            Change<List<String>> grantTypes,
            Change<List<String>> tokenEndpointAuthMethods,
            Change<List<String>> scopes,
            Change<List<String>> redirectHosts,
            Change<List<String>> redirectSchemes,
            Change<List<SoftwareStatementIssuer>> softwareStatementIssuers,
            Change<Boolean> softwareStatementRequired,
            Change<Integer> mostClients,
            Change<Long> clientSecretTtl,
            Change<Long> unusedClientTtl) {

        /** The policy after the changes. */
        public RegistrationPolicy over(RegistrationPolicy before) {
            return new RegistrationPolicy(mode.or(before.mode()), grantTypes.or(before.grantTypes()),
                    tokenEndpointAuthMethods.or(before.tokenEndpointAuthMethods()), scopes.or(before.scopes()),
                    redirectHosts.or(before.redirectHosts()), redirectSchemes.or(before.redirectSchemes()),
                    softwareStatementIssuers.or(before.softwareStatementIssuers()),
                    softwareStatementRequired.or(before.softwareStatementRequired()),
                    mostClients.or(before.mostClients()), clientSecretTtl.or(before.clientSecretTtl()),
                    unusedClientTtl.or(before.unusedClientTtl()));
        }
    }
}
