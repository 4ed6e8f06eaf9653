package io.keystory.oidc.token.refresh;

import io.keystory.oidc.token.authorized.Authentication;
import io.keystory.oidc.token.authorized.CodeGrant.AskedClaims;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.authorized.TextArrays;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.platform.possession.Confirmation;
import io.keystory.platform.token.TokenDigest;
import io.keystory.platform.token.TokenStates;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored refresh tokens. */
final class RefreshRows {

    private static final String FIND = """
            select t.user_id, t.client_id, t.grant_id, t.session_id, t.is_session_bound, t.scope, t.resources, t.nonce,
              t.auth_time, t.started_at, t.issued_at, t.expires_at, t.consumed_at, t.successor_nonce, u.position,
              (%s) as is_live, t.confirmation, t.amr, t.userinfo_claims, t.id_token_claims, t.acr,
              t.issued_position
            from token.refresh_token t left join oidc.user u on u.id = t.user_id where t.digest = ?"""
            .formatted(TokenStates.LIVE);

    private static final String CONSUME = """
            update token.refresh_token t set consumed_at = ?, successor_nonce = ?
            where t.digest = ? and t.consumed_at is null and\s""" + TokenStates.LIVE;

    private static final String KEEP = """
            update token.refresh_token t set consumed_at = null
            where t.digest = ? and t.consumed_at is null and\s""" + TokenStates.LIVE;

    private static final String REPEAT = """
            update token.refresh_token t set consumed_at = t.consumed_at
            where t.digest = ? and t.consumed_at is not null and\s""" + TokenStates.LIVE;

    private final JdbcTemplate jdbc;

    RefreshRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The token, expired and consumed ones included. */
    Optional<RefreshRow> find(String token) {
        return jdbc.query(FIND, row -> row.next() ? Optional.of(token(row)) : Optional.empty(), TokenDigest.of(token));
    }

    /** Stores a token. */
    static RowChange insert(String token, RefreshRow row) {
        return RowChange.of("""
                insert into token.refresh_token (digest, user_id, client_id, grant_id, session_id, is_session_bound,
                  scope, resources, nonce, auth_time, amr, acr, userinfo_claims, id_token_claims, confirmation,
                  started_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                TokenDigest.of(token), row.owner().userId().value(), row.owner().clientId().value(),
                row.owner().grantId().value(), row.owner().session(), row.owner().isSessionBound(),
                ScopeText.of(row.scopes()), TextArrays.array(row.resources()), row.authentication().nonce(),
                row.authentication().at(), TextArrays.array(row.authentication().amr()), row.authentication().acr(),
                TextArrays.array(row.authentication().claims().userinfo()),
                TextArrays.array(row.authentication().claims().idToken()), row.confirmation().stored(), row.startedAt(), row.expiresAt());
    }

    /** Consumes the token, once, and keeps what its successors are computed from; the second gets {@code refusal}. */
    static Guard consume(String token, byte[] successorNonce, Instant now, RuntimeException refusal) {
        return new Guard(RowChange.of(CONSUME, now, successorNonce, TokenDigest.of(token)), refusal);
    }

    /** Makes sure that the token may still be used, without consuming it. */
    static Guard keep(String token, RuntimeException refusal) {
        return new Guard(RowChange.of(KEEP, (Object) TokenDigest.of(token)), refusal);
    }

    /** Makes sure that nothing has ended what the token was replaced under. */
    static Guard repeat(String token, RuntimeException refusal) {
        return new Guard(RowChange.of(REPEAT, (Object) TokenDigest.of(token)), refusal);
    }

    private static RefreshRow token(ResultSet row) throws SQLException {
        Timestamp consumedAt = row.getTimestamp(13);
        return new RefreshRow(TokenOwner.of(row), ScopeText.words(row.getString(6)), TextArrays.texts(row.getArray(7)),
                authentication(row),
                Confirmation.ofStored(row.getString(17)),
                row.getTimestamp(10).toInstant(), row.getTimestamp(11).toInstant(), row.getTimestamp(12).toInstant(),
                consumedAt == null ? null : consumedAt.toInstant(), row.getBytes(14), row.getBoolean(16),
                row.getObject(15, Long.class));
    }

    private static Authentication authentication(ResultSet row) throws SQLException {
        return new Authentication(row.getTimestamp(9).toInstant(), TextArrays.texts(row.getArray(18)), row.getString(21),
                row.getString(8),
                new AskedClaims(TextArrays.texts(row.getArray(19)), TextArrays.texts(row.getArray(20))));
    }

    /**
     * A refresh token.
     *
     * @param confirmation what whoever uses it must prove to hold
     * @param startedAt when the first of its line was issued
     * @param consumedAt when it was replaced, or null
     * @param successorNonce what its successors are computed from, or null
     * @param isLive whether neither its own time is over nor what it was issued under
     * @param userPosition of the user's read model, or null
     */
    record RefreshRow(
            TokenOwner owner,
            List<String> scopes,
            List<String> resources,
            Authentication authentication,
            Confirmation confirmation,
            Instant startedAt,
            Instant issuedAt,
            Instant expiresAt,
            Instant consumedAt,
            byte[] successorNonce,
            boolean isLive,
            Long userPosition) {

        /** The first of a line. */
        static RefreshRow first(TokenOwner owner, List<String> scopes, List<String> resources,
                Authentication authentication, Confirmation confirmation, Instant now, Instant expiresAt) {
            return new RefreshRow(owner, scopes, resources, authentication, confirmation, now, now, expiresAt, null,
                    null, true, null);
        }

        /** The one that takes this one's place. */
        RefreshRow successor(Confirmation newConfirmation, Instant now, Instant newExpiry) {
            return new RefreshRow(owner, scopes, resources, authentication, newConfirmation, startedAt, now, newExpiry,
                    null, null, true, userPosition);
        }
    }
}
