package io.keystory.oidc.token.presented;

import io.keystory.events.user.UserId;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.oidc.token.authorized.TextArrays;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.platform.possession.Confirmation;
import io.keystory.platform.token.TokenDigest;
import io.keystory.platform.token.TokenStates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks up tokens that somebody presents without using them up. */
public final class PresentedTokens {

    private static final String ACCESS = """
            select t.user_id, t.client_id, t.grant_id, t.session_id, t.is_session_bound, t.scope, t.issued_at,
              t.expires_at, %s as is_live, u.position, t.confirmation, t.claims,
              t.issued_position
            from token.access_token t left join oidc.user u on u.id = t.user_id where t.digest = ?"""
            .formatted(TokenStates.LIVE);

    private static final String REFRESH = """
            select t.user_id, t.client_id, t.grant_id, t.session_id, t.is_session_bound, t.scope, t.issued_at,
              t.expires_at, t.consumed_at is null and %s as is_live, null::bigint, t.confirmation, '{}'::text[],
              t.issued_position
            from token.refresh_token t where t.digest = ?"""
            .formatted(TokenStates.LIVE);

    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]*\\.[\\w-]+\\.[\\w-]*");

    private final JdbcTemplate jdbc;

    PresentedTokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The opaque access token, ended ones included, with one statement. */
    public Optional<PresentedToken> accessToken(String token) {
        return find(ACCESS, token, "AccessToken");
    }

    /** The token of whichever kind; {@code hint} says where to look first. Refuses signed tokens. */
    Optional<PresentedToken> any(String token, Optional<String> hint) {
        if (isSigned(token)) {
            throw ProviderError.of("unsupported_token_type", "Signed tokens speak for themselves and are not kept here.");
        }
        return hint.filter("refresh_token"::equals).isPresent()
                ? refreshToken(token).or(() -> accessToken(token))
                : accessToken(token).or(() -> refreshToken(token));
    }

    /** Whether the token looks like a signed one. */
    public static boolean isSigned(String token) {
        return JWT.matcher(token).matches();
    }

    private Optional<PresentedToken> refreshToken(String token) {
        return find(REFRESH, token, "RefreshToken");
    }

    private Optional<PresentedToken> find(String sql, String token, String kind) {
        return jdbc.query(sql, row -> row.next() ? Optional.of(token(row, kind)) : Optional.empty(),
                TokenDigest.of(token));
    }

    private static PresentedToken token(ResultSet row, String kind) throws SQLException {
        return new PresentedToken(kind, TokenOwner.of(row), row.getString(6), row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant(), row.getBoolean(9), row.getObject(10, Long.class),
                Confirmation.ofStored(row.getString(11)), TextArrays.texts(row.getArray(12)));
    }

    /**
     * A token.
     *
     * @param kind AccessToken or RefreshToken
     * @param isLive whether it may be used: neither its own time is over nor what it was issued under
     * @param userPosition of the user's read model, or null
     * @param confirmation what whoever presents it must prove to hold
     * @param claims what userinfo tells beyond what the scopes stand for
     */
    public record PresentedToken(String kind, TokenOwner owner, String scope, Instant issuedAt, Instant expiresAt,
            boolean isLive, Long userPosition, Confirmation confirmation, List<String> claims) {

        public UserId userId() {
            return owner.userId();
        }

        public String clientId() {
            return owner.clientId().value();
        }
    }
}
