package io.keystory.oidc.token.issue;

import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.configuration.IdTokenSettings;
import io.keystory.oidc.signingkey.SigningKey;
import io.keystory.oidc.signingkey.TokenSigner;
import io.keystory.oidc.token.authorized.Authentication;
import io.keystory.oidc.user.ClaimScopes;
import io.keystory.oidc.user.UserClaims;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes ID tokens. @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDToken">OpenID Connect Core 2</a> */
public final class IdTokens {

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
    public String issue(UserTokenRequest asked, String accessToken) {
        return asked.userScopes().contains(ClaimScopes.OPENID)
                ? signed(asked, ofUser(asked), asked.client().claimsProfile() == ClaimsProfile.STANDARD ? accessToken : null)
                : null;
    }

    /**
     * An ID token that goes through the browser with the access token, and always tells its hash.
     *
     * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ImplicitIDToken">OpenID Connect Core 3.2.2.10</a>
     */
    public String beside(UserTokenRequest asked, String accessToken) {
        return signed(asked, ofUser(asked), accessToken);
    }

    /** An ID token that goes through the browser alone, and tells all that the scopes stand for. */
    public String alone(UserTokenRequest asked) {
        return signed(asked, claims.forIdTokenAlone(asked.user(), asked.userScopes(),
                settings.enabledExtendedClaims(), asked.client().claimsProfile()), null);
    }

    private Map<String, Object> ofUser(UserTokenRequest asked) {
        return claims.forIdToken(asked.user(), asked.userScopes(), settings.enabledExtendedClaims(),
                asked.client().claimsProfile());
    }

    private String signed(UserTokenRequest asked, Map<String, Object> ofUser, String hashed) {
        Client client = asked.client();
        ClaimsProfile profile = client.claimsProfile();
        SigningKey key = signer.key(client.protocol().algorithms().idTokenSignedResponseAlg());
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("sub", asked.user().id());
        token.putAll(ofUser);
        token.putAll(claims.single(
                asked.user(), client.scopes().claimsAmong(asked.authentication().claims().idToken()), profile));
        addAuthentication(token, asked.authentication());
        if (client.wantsSessionId()) {
            token.put("sid", asked.owner().sessionId().value());
        }
        if (hashed != null) {
            token.put("at_hash", key.halfHash(hashed));
        }
        token.put("aud", client.id());
        token.put("exp", asked.at().getEpochSecond() + client.lifetimes().idToken());
        token.put("iat", asked.at().getEpochSecond());
        token.put("iss", issuer);
        return signer.told(key, token);
    }

    private static void addAuthentication(Map<String, Object> token, Authentication authentication) {
        token.put("auth_time", authentication.at().getEpochSecond());
        if (authentication.nonce() != null) {
            token.put("nonce", authentication.nonce());
        }
        if (authentication.claims().idToken().contains("acr")) {
            token.put("acr", authentication.acr());
        }
        if (authentication.claims().idToken().contains("amr")) {
            token.put("amr", authentication.amr());
        }
    }
}
