package io.keystory.command.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.keystory.platform.outbound.Outbound;
import io.keystory.platform.outbound.OutboundFailure;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Verifies ID tokens of other providers by their public keys, and that they were made for us and for this attempt.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation">OpenID Connect Core 3.1.3.7</a>
 */
final class IdTokens {

    private static final int MOST_PROVIDERS = 200;

    /** Those with a public key: what we share with the provider signs nothing. */
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    /** What a token says of itself, and not of the person. */
    private static final Set<String> ABOUT_THE_TOKEN =
            Set.of("iss", "aud", "azp", "exp", "iat", "nbf", "jti", "nonce", "at_hash", "c_hash", "s_hash", "sid");

    private final Cache<URI, JWKSource<SecurityContext>> keys =
            Caffeine.newBuilder().maximumSize(MOST_PROVIDERS).build();
    private final Outbound outbound;

    IdTokens(Outbound outbound) {
        this.outbound = outbound;
    }

    /** What the token says of the person; 401 connector.social_invalid_id_token when it is missing, or not as it should be. */
    Map<String, Object> claims(UpstreamProvider provider, JWT token, Nonce nonce) {
        if (token == null) {
            throw UpstreamRefusal.wrongIdToken();
        }
        JWKSource<SecurityContext> source = keys.get(provider.jwksUri(), this::keysAt);
        try {
            new IDTokenValidator(new Issuer(provider.issuer()), provider.client().getClientID(),
                    new JWSVerificationKeySelector<>(ALGORITHMS, source), null).validate(token, nonce);
            Map<String, Object> claims = new HashMap<>(token.getJWTClaimsSet().toJSONObject());
            claims.keySet().removeAll(ABOUT_THE_TOKEN);
            return claims;
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw UpstreamRefusal.wrongIdToken();
        }
    }

    private JWKSource<SecurityContext> keysAt(URI address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(address.toURL(), this::read).build();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw UpstreamRefusal.unusable();
        }
    }

    private Resource read(URL address) throws IOException {
        try {
            var answer = outbound.get(address.toURI(), "application/json");
            if (answer.status() != 200) {
                throw new IOException("Keys are answered with status " + answer.status());
            }
            return new Resource(new String(answer.body(), StandardCharsets.UTF_8), answer.contentType());
        } catch (OutboundFailure | URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> all = new HashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }
}
