package io.keystory.platform.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.keystory.store.database.DatabaseOutage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads signed access tokens of our own. @see <a href="https://www.rfc-editor.org/rfc/rfc9068#section-4">RFC 9068, 4</a> */
public final class AccessTokenDecoder {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.ES384, JWSAlgorithm.ES256, JWSAlgorithm.RS256, JWSAlgorithm.EdDSA);

    private AccessTokenDecoder() {}

    /** Accepts tokens with our signature, type and issuer while their time lasts, if {@code more} agree. */
    @SafeVarargs
    public static JwtDecoder of(SigningKeys keys, String issuer, OAuth2TokenValidator<Jwt>... more) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        List<OAuth2TokenValidator<Jwt>> validators =
                new ArrayList<>(List.of(new JwtTimestampValidator(), new JwtIssuerValidator(issuer)));
        validators.addAll(List.of(more));
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        return token -> decode(decoder, token);
    }

    /** That the keys could not be read says nothing against the token: its bearer is not told to get another one. */
    private static Jwt decode(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (JwtException e) {
            throw DatabaseOutage.isBehind(e) ? new IllegalStateException("The keys of tokens cannot be read", e) : e;
        }
    }
}
