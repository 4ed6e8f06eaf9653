package io.keystory.events.application.protocol;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Nullable;
import io.keystory.events.signingkey.SignatureAlgorithm;

/**
 * How a client asks for authorizations, and is answered.
 *
 * @param requirePushedAuthorizationRequests whether it must push its requests
 * @param requireSignedRequestObject whether it must sign its requests
 * @param requestObjectSigningAlg the only algorithm of its signed requests, or null for any of its keys
 * @param authorizationSignedResponseAlg of signed answers; null for the installation's own key
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9126#section-6">RFC 9126, 6</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9101#section-10.5">RFC 9101, 10.5</a>
 * @see <a href="https://openid.net/specs/oauth-v2-jarm.html#name-client-metadata">JARM, 3</a>
 */
public record AuthorizationRules(
        Boolean requirePushedAuthorizationRequests,
        Boolean requireSignedRequestObject,
        @Nullable SignatureAlgorithm requestObjectSigningAlg,
        @Nullable SignatureAlgorithm authorizationSignedResponseAlg) {

    /** Any request, and answers that are not signed unless a request asks for it. */
    public static final AuthorizationRules DEFAULTS = new AuthorizationRules(false, false, null, null);

    public AuthorizationRules {
        requirePushedAuthorizationRequests = Boolean.TRUE.equals(requirePushedAuthorizationRequests);
        requireSignedRequestObject = Boolean.TRUE.equals(requireSignedRequestObject);
    }

    /** What is to change. */
    public record Changes(
            Change<Boolean> requirePushedAuthorizationRequests,
            Change<Boolean> requireSignedRequestObject,
            Change<SignatureAlgorithm> requestObjectSigningAlg,
            Change<SignatureAlgorithm> authorizationSignedResponseAlg) {

        /** Nothing. */
        public static final Changes NONE = new Changes(Change.none(), Change.none(), Change.none(), Change.none());

        AuthorizationRules over(AuthorizationRules before) {
            return new AuthorizationRules(
                    requirePushedAuthorizationRequests.or(before.requirePushedAuthorizationRequests()),
                    requireSignedRequestObject.or(before.requireSignedRequestObject()),
                    requestObjectSigningAlg.or(before.requestObjectSigningAlg()),
                    authorizationSignedResponseAlg.or(before.authorizationSignedResponseAlg()));
        }
    }
}
