package io.keystory.oidc.application.authentication;

import com.nimbusds.jwt.SignedJWT;
import io.keystory.oidc.application.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/**
 * For whom clients sign. All that an assertion names must be us, so that nobody else can present it here.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9126#section-2">RFC 9126, 2: the issuer, the token endpoint, or the endpoint that is called</a>
 * @see <a href="https://openid.net/specs/fapi-security-profile-2_0-final.html#section-5.3.2.1">FAPI 2.0, 5.3.2.1: the issuer as a text</a>
 */
public final class AssertionAudience {

    private final String issuer;
    private final List<String> origins;

    /** @param origins at which clients call us */
    public AssertionAudience(String issuer, List<String> origins) {
        this.issuer = issuer;
        this.origins = origins;
    }

    boolean accepts(Client client, HttpServletRequest request, SignedJWT assertion) {
        Object named = assertion.getPayload().toJSONObject().get("aud");
        if (client.isFapi2()) {
            return issuer.equals(named);
        }
        List<String> ours = Stream.concat(Stream.of(issuer, issuer + "/token"),
                origins.stream().map(origin -> origin + request.getRequestURI())).toList();
        return named instanceof List<?> all
                ? !all.isEmpty() && ours.containsAll(all) : named != null && ours.contains(named);
    }
}
