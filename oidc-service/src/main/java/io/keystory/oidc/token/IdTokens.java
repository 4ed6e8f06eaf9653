package io.keystory.oidc.token;

import io.keystory.events.application.ClaimsProfile;
import io.keystory.events.application.ClientProtocol;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.configuration.IdTokenSettings;
import io.keystory.oidc.signingkey.SigningKey;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.oidc.user.ClaimScopes;
import io.keystory.oidc.user.User;
import io.keystory.oidc.user.UserClaims;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes ID tokens. @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDToken">OpenID Connect Core 2</a> */
final class IdTokens {

    private final UserClaims claims;
    private final IdTokenSettings settings;
    private final TokenSigner signer;
    private final String issuer;

    IdTokens(UserClaims claims, IdTokenSettings settings, TokenSigner signer, String issuer) {
        this.claims = claims;
        this.settings = settings;
        this.signer = signer;
        this.issuer = issuer;
    }

    /** An ID token to go with the access token, or null when the scopes do not ask for one. */
    String issue(Client client, User user, TokenOwner owner, Collection<String> scopes, Authentication authentication,
            String accessToken, Instant at) {
        if (!scopes.contains(ClaimScopes.OPENID)) {
            return null;
        }
        ClientProtocol protocol = client.protocol();
        SigningKey key = signer.key(protocol.algorithms().idTokenSignedResponseAlg());
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("sub", user.id());
        token.putAll(claims.forIdToken(user, scopes, settings.enabledExtendedClaims(), protocol.claimsProfile()));
        token.put("auth_time", authentication.at().getEpochSecond());
        if (authentication.nonce() != null) {
            token.put("nonce", authentication.nonce());
        }
        if (Boolean.TRUE.equals(client.metadata().backchannelLogoutSessionRequired())) {
            token.put("sid", owner.sessionId().value());
        }
        if (protocol.claimsProfile() == ClaimsProfile.STANDARD) {
            token.put("at_hash", key.halfHash(accessToken));
        }
        token.put("aud", client.id());
        token.put("exp", at.getEpochSecond() + client.idTokenTtl());
        token.put("iat", at.getEpochSecond());
        token.put("iss", issuer);
        return signer.told(key, token);
    }

    /** When the user authenticated, and what the client wants to see of its request again; {@code nonce} may be null. */
    record Authentication(Instant at, String nonce) {}
}
