package io.keystory.edge.route;

import java.util.Set;

/** Who owns an operation of the compatible API, by the rules of the architecture rather than by the table. */
final class OwnershipRules {

    /** The provider in another protocol: signing in to a SAML application, and coming back from that. */
    private static final Set<String> SAML = Set.of("/api/saml/:id/authn", "/api/saml-applications/:id/callback");

    /** Reads of secrets: backup codes from the vault, a third party's token that may have to be refreshed first. */
    private static final Set<String> SECRET_READS = Set.of(
            "/api/my-account/mfa-verifications/backup-codes",
            "/api/my-account/identities/:target/access-token",
            "/api/my-account/sso-identities/:connectorId/access-token");

    private OwnershipRules() {
    }

    static Owner ownerOf(String method, String path) {
        if (isUnder("/oidc", path) || isUnder("/.well-known", path) || path.contains("callback/") && isPage(path)
                || SAML.contains(path)) {
            return Owner.OIDC;
        }
        boolean decides = isUnder("/api/experience", path) || isUnder("/api/verifications", path)
                || isUnder("/api/interaction/consent", path) || SECRET_READS.contains(path);
        return method.equals("GET") && !decides ? Owner.QUERY : Owner.COMMAND;
    }

    private static boolean isPage(String path) {
        return !isUnder("/api", path) && !isUnder("/me", path);
    }

    private static boolean isUnder(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
