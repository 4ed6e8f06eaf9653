package io.keystory.events.interaction.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A validated authorization request; lists are never null, {@code maxAge} is in seconds or null.
 *
 * @param claims what is asked about the user beyond what the scopes stand for, never null
 * @param dpopJkt the thumbprint of the key that the code must be redeemed with, or null for any
 * @param pushedRequest the base64url SHA-256 of the reference under which the request was pushed, or null
 * @param responseType what is to be answered instead of a code, as in the request; null for a code
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest">OpenID Connect Core 3.1.2.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9449#section-10">RFC 9449, 10 (dpop_jkt)</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9126">RFC 9126 (pushed requests)</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorizationRequest(
        String redirectUri,
        String responseMode,
        List<String> scopes,
        List<String> resources,
        String state,
        String nonce,
        String codeChallenge,
        String codeChallengeMethod,
        List<String> prompts,
        Long maxAge,
        String organizationId,
        Map<String, String> pageParameters,
        ClaimsRequest claims,
        String dpopJkt,
        String pushedRequest,
        @Nullable String responseType) {

    public AuthorizationRequest {
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
        resources = resources == null ? List.of() : List.copyOf(resources);
        claims = claims == null ? ClaimsRequest.NONE : claims;
        prompts = prompts == null ? List.of() : List.copyOf(prompts);
        pageParameters = pageParameters == null ? Map.of() : Map.copyOf(pageParameters);
    }

    /** A request for a code. */
    public AuthorizationRequest(String redirectUri, String responseMode, List<String> scopes, List<String> resources,
            String state, String nonce, String codeChallenge, String codeChallengeMethod, List<String> prompts,
            Long maxAge, String organizationId, Map<String, String> pageParameters, ClaimsRequest claims, String dpopJkt,
            String pushedRequest) {
        this(redirectUri, responseMode, scopes, resources, state, nonce, codeChallenge, codeChallengeMethod, prompts,
                maxAge, organizationId, pageParameters, claims, dpopJkt, pushedRequest, null);
    }

    /** The scopes that the user is asked to consent to: those of the request, and those of single claims. */
    public List<String> consentScopes() {
        return Stream.concat(scopes.stream(), claims.scopes().stream()).distinct().toList();
    }
}
