package io.keystory.oidc.logout;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.logout.LogoutNotices.Notice;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes logout tokens.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html#LogoutToken">OpenID Connect Back-Channel Logout 1.0, 2.4</a>
 */
final class LogoutTokens {

    private static final Duration LIFETIME = Duration.ofMinutes(2);
    private static final Map<String, Object> EVENTS =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private final TokenSigner signer;
    private final String issuer;
    private final Clock clock;

    LogoutTokens(TokenSigner signer, String issuer, Clock clock) {
        this.signer = signer;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A token that tells the client that the session of the notice is over, signed as its ID tokens are. */
    String issue(Client client, Notice notice) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("iss", issuer);
        token.put("sub", notice.user().value());
        token.put("aud", client.id());
        token.put("iat", now);
        token.put("exp", now + LIFETIME.toSeconds());
        token.put("jti", Ids.next());
        token.put("events", EVENTS);
        token.put("sid", notice.session().value());
        return signer.logoutToken(signer.key(client.protocol().algorithms().idTokenSignedResponseAlg()), token);
    }
}
