package io.keystory.oidc.token.authorized;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.user.AuthenticationContexts;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an authorization code stands for: a request that the user allowed, in a session.
 *
 * @param amr how the user was authenticated
 */
public record CodeGrant(
        AuthorizationRequest request,
        UserId userId,
        ApplicationId applicationId,
        GrantId grantId,
        SessionId sessionId,
        Instant authenticatedAt,
        Set<String> amr) {

    /** How the user authenticated, with what the request wants to see again. */
    public Authentication authentication() {
        return new Authentication(authenticatedAt, List.copyOf(amr),
                AuthenticationContexts.told(amr, request.claims().acrValues()), request.nonce(),
                new AskedClaims(request.claims().userinfo(), request.claims().idToken()));
    }

    /** The claims that userinfo and the ID token are to tell beyond what scopes stand for. */
    public record AskedClaims(List<String> userinfo, List<String> idToken) {

        /** None beyond what scopes stand for. */
        public static final AskedClaims NONE = new AskedClaims(List.of(), List.of());
    }
}
