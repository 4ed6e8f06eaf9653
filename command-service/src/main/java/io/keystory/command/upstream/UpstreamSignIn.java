package io.keystory.command.upstream;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.platform.outbound.Outbound;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends people to another provider, and finds out who they are there.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1">RFC 6749, 4.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-2.1">RFC 9700, 2.1</a>
 */
public final class UpstreamSignIn {

    private static final String SUBJECT = "sub";

    private final ProviderRequests requests;
    private final UserInfo userInfo;
    private final IdTokens idTokens;

    public UpstreamSignIn(Outbound outbound) {
        this.requests = new ProviderRequests(outbound);
        this.userInfo = new UserInfo(requests);
        this.idTokens = new IdTokens(outbound);
    }

    /** Where somebody is sent to sign in. */
    public String address(UpstreamProvider provider, UpstreamAttempt attempt) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", provider.client().getClientID().getValue());
        parameters.put("redirect_uri", attempt.redirectUri());
        parameters.put("state", attempt.state());
        parameters.put("scope", provider.scope());
        parameters.put("code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, attempt.verifier()).getValue());
        parameters.put("code_challenge_method", CodeChallengeMethod.S256.getValue());
        if (provider.givesIdTokens()) {
            parameters.put("nonce", attempt.nonce().getValue());
        }
        provider.parameters().forEach(parameters::putIfAbsent);
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(provider.authorizationEndpoint());
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    /**
     * Who came back from there, with what the provider gives to be asked on their behalf.
     *
     * @param answer the parameters that the provider sent along
     * @throws io.keystory.events.platform.KeystoryException 400 or 401 when the answer is not one to this attempt, or
     *     the provider does not stand by it; 503 when the provider cannot be reached
     */
    public Arrival arrival(UpstreamProvider provider, UpstreamAttempt attempt, Map<String, Object> answer) {
        requireOwn(provider, attempt, answer);
        OIDCTokens tokens = redeem(provider, new AuthorizationCodeGrant(new AuthorizationCode(text(answer, "code")),
                URI.create(attempt.redirectUri()), attempt.verifier()));
        ExternalUser person = provider.claims().person(PostedName.beside(claims(provider, attempt, tokens), answer))
                .orElseThrow(UpstreamRefusal::unusable);
        return new Arrival(person, UpstreamTokens.of(tokens));
    }

    /**
     * What a provider gives in exchange for a refresh token; 401 connector.social_auth_code_invalid when it gives nothing.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-6">RFC 6749, 6</a>
     */
    public UpstreamTokens refreshed(UpstreamProvider provider, String refreshToken) {
        return UpstreamTokens.of(redeem(provider, new RefreshTokenGrant(new RefreshToken(refreshToken))));
    }

    /** Somebody who signed in there, and what the provider gives to be asked on their behalf. */
    public record Arrival(ExternalUser person, UpstreamTokens tokens) {}

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc9207#section-2.4">RFC 9207, 2.4</a> */
    private static void requireOwn(UpstreamProvider provider, UpstreamAttempt attempt, Map<String, Object> answer) {
        if (!isSame(attempt.state(), text(answer, "state"))) {
            throw UpstreamRefusal.foreign();
        }
        if (answer.get("iss") != null && provider.givesIdTokens() && !answer.get("iss").equals(provider.issuer())) {
            throw UpstreamRefusal.foreign();
        }
        if (answer.get("error") != null) {
            throw UpstreamRefusal.denied(text(answer, "error"));
        }
        if (text(answer, "code").isBlank()) {
            throw UpstreamRefusal.withoutCode();
        }
    }

    private OIDCTokens redeem(UpstreamProvider provider, AuthorizationGrant grant) {
        HTTPResponse response = requests.answer(new TokenRequest.Builder(
                provider.tokenEndpoint(), provider.client(), grant).build().toHTTPRequest());
        try {
            return OIDCTokenResponse.parse(response).getOIDCTokens();
        } catch (ParseException e) {
            throw UpstreamRefusal.wrongCode();
        }
    }

    private Map<String, Object> claims(UpstreamProvider provider, UpstreamAttempt attempt, OIDCTokens tokens) {
        if (!provider.givesIdTokens()) {
            return userInfo.claims(provider, tokens.getAccessToken());
        }
        Map<String, Object> claims = idTokens.claims(provider, tokens.getIDToken(), attempt.nonce());
        if (provider.userInfoEndpoint() == null) {
            return claims;
        }
        Map<String, Object> all = userInfo.claims(provider, tokens.getAccessToken());
        if (!claims.get(SUBJECT).equals(all.get(SUBJECT))) {
            throw UpstreamRefusal.wrongAccessToken();
        }
        all.putAll(claims);
        return all;
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, Object> answer, String name) {
        return answer.get(name) instanceof String text ? text : "";
    }
}
