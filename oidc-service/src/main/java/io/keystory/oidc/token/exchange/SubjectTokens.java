package io.keystory.oidc.token.exchange;

import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.authorized.Subject;
import io.keystory.oidc.token.presented.PresentedTokens;
import io.keystory.oidc.token.presented.PresentedTokens.PresentedToken;
import io.keystory.oidc.user.ClaimScopes;
import io.keystory.platform.possession.Confirmation;
import io.keystory.platform.token.TokenTies;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Finds out whom a token that is to be exchanged speaks for. @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-3">RFC 8693, 3</a> */
final class SubjectTokens {

    static final String ACCESS = "urn:ietf:params:oauth:token-type:access_token";

    private static final String IMPERSONATION = "urn:logto:token-type:impersonation_token";
    private static final String PERSONAL = "urn:logto:token-type:personal_access_token";
    private static final String SUBJECT_PREFIX = "sub_";

    private final SubjectRows rows;
    private final PresentedTokens presented;
    private final Clients clients;
    private final JwtDecoder signed;

    SubjectTokens(SubjectRows rows, PresentedTokens presented, Clients clients, JwtDecoder signed) {
        this.rows = rows;
        this.presented = presented;
        this.clients = clients;
        this.signed = signed;
    }

    /**
     * Whom the token of this type speaks for; empty when it is not known, or bound to something else than what is
     * {@code shown}. Refuses types that cannot be exchanged.
     */
    Optional<Subject> find(String type, String token, Confirmation shown) {
        return switch (type) {
            case IMPERSONATION -> rows.subjectToken(type, token);
            case PERSONAL -> rows.personalAccessToken(type, token);
            case ACCESS -> token.startsWith(SUBJECT_PREFIX) ? rows.subjectToken(type, token) : access(type, token, shown);
            default -> throw ProviderError.invalidRequest("Subject tokens of this type cannot be exchanged.");
        };
    }

    /** The user whose opaque access token, with the scope openid, says that they act; empty when it is not live. */
    Optional<UserId> actor(String type, String token, Confirmation shown) {
        if (!ACCESS.equals(type)) {
            throw ProviderError.invalidRequest("Actor tokens of this type are not accepted.");
        }
        return presented.accessToken(token)
                .filter(PresentedToken::isLive)
                .filter(found -> found.confirmation().isShownBy(shown))
                .filter(found -> isFirstParty(found.clientId()))
                .filter(found -> ScopeText.words(found.scope()).contains(ClaimScopes.OPENID))
                .map(PresentedToken::userId);
    }

    private Optional<Subject> access(String type, String token, Confirmation shown) {
        return PresentedTokens.isSigned(token)
                ? signed(type, token, shown)
                : presented.accessToken(token)
                        .filter(found -> isFirstParty(found.clientId()) && found.confirmation().isShownBy(shown))
                        .map(found -> rows.accessToken(type, token, found));
    }

    @SuppressWarnings("unchecked")
    private Optional<Subject> signed(String type, String token, Confirmation shown) {
        try {
            Jwt jwt = signed.decode(token);
            String client = jwt.getClaimAsString("client_id");
            boolean isOfUser = jwt.getSubject() != null && !jwt.getSubject().equals(client) && isFirstParty(client);
            Map<String, Object> act = jwt.getClaim("act") instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
            return isOfUser && Confirmation.ofClaim(jwt.getClaimAsMap("cnf")).isShownBy(shown)
                    ? Optional.of(rows.signedToken(type, client, TokenTies.of(jwt), act))
                    : Optional.empty();
        } catch (JwtException e) {
            return Optional.empty();
        }
    }

    private boolean isFirstParty(String clientId) {
        return clients.find(clientId).filter(client -> !client.isThirdParty()).isPresent();
    }
}
