package io.keystory.events.interaction.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import java.util.List;

/**
 * What an application asks about the user beyond what its scopes stand for.
 *
 * @param userinfo the claims that userinfo is to tell
 * @param idToken the claims that the ID token is to tell
 * @param scopes the scopes that stand for these claims: what the user is asked to consent to
 * @param acrValues how surely the user is to be authenticated, best first
 * @param isAcrEssential whether nothing else than {@code acrValues} will do
 * @param subject the only user that may be answered about, or null for anybody
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter">OpenID Connect Core 5.5</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimsRequest(
        List<String> userinfo,
        List<String> idToken,
        List<String> scopes,
        List<String> acrValues,
        boolean isAcrEssential,
        @Nullable String subject) {

    /** Nothing. */
    public static final ClaimsRequest NONE = new ClaimsRequest(null, null, null, null, false, null);

    /** The class of authentication by at least two factors of different kinds. */
    public static final String MULTI_FACTOR = "urn:keystory:acr:multi-factor";

    public ClaimsRequest {
        userinfo = userinfo == null ? List.of() : List.copyOf(userinfo);
        idToken = idToken == null ? List.of() : List.copyOf(idToken);
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
        acrValues = acrValues == null ? List.of() : List.copyOf(acrValues);
    }

    /** Whether the application asks for more than one factor, be it as a wish. */
    public boolean asksForSeveralFactors() {
        return acrValues.contains(MULTI_FACTOR);
    }
}
