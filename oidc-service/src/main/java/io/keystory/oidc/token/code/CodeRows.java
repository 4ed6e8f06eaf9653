package io.keystory.oidc.token.code;

import io.keystory.oidc.token.authorized.Authentication;
import io.keystory.oidc.token.authorized.CodeGrant.AskedClaims;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.authorized.TextArrays;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.platform.token.TokenDigest;
import io.keystory.platform.token.TokenStates;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored authorization codes. */
final class CodeRows {

    private static final String FIND = """
            select t.user_id, t.client_id, t.grant_id, t.session_id, t.is_session_bound, t.scope, t.resources,
              t.redirect_uri, t.nonce, t.code_challenge, t.auth_time, t.consumed_at is not null, u.position,
              (%s) as is_live, t.dpop_jkt, t.amr, t.userinfo_claims, t.id_token_claims, t.acr,
              t.issued_position
            from token.code t left join oidc.user u on u.id = t.user_id where t.digest = ?"""
            .formatted(TokenStates.LIVE);

    private static final String CONSUME = """
            update token.code t set consumed_at = clock_timestamp()
            where t.digest = ? and t.consumed_at is null and\s""" + TokenStates.LIVE;

    private final JdbcTemplate jdbc;

    CodeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The code, expired and consumed ones included. */
    Optional<CodeRow> find(String code) {
        return jdbc.query(FIND, row -> row.next() ? Optional.of(code(row)) : Optional.empty(), TokenDigest.of(code));
    }

    /** Consumes the code, once; whoever comes second gets {@code refusal}. */
    static Guard consume(String code, RuntimeException refusal) {
        return new Guard(RowChange.of(CONSUME, (Object) TokenDigest.of(code)), refusal);
    }

    private static CodeRow code(ResultSet row) throws SQLException {
        return new CodeRow(TokenOwner.of(row), ScopeText.words(row.getString(6)), TextArrays.texts(row.getArray(7)), row.getString(8),
                row.getString(10), authentication(row), row.getBoolean(12),
                row.getBoolean(14), row.getObject(13, Long.class), row.getString(15));
    }

    private static Authentication authentication(ResultSet row) throws SQLException {
        return new Authentication(row.getTimestamp(11).toInstant(), TextArrays.texts(row.getArray(16)), row.getString(19),
                row.getString(9),
                new AskedClaims(TextArrays.texts(row.getArray(17)), TextArrays.texts(row.getArray(18))));
    }

    /**
     * A code; {@code codeChallenge} may be null.
     *
     * @param isLive whether neither its own time is over nor what it was issued under
     * @param userPosition of the user's read model, or null
     * @param dpopJkt the thumbprint of the only key that may redeem it, or null
     */
    record CodeRow(
            TokenOwner owner,
            List<String> scopes,
            List<String> resources,
            String redirectUri,
            String codeChallenge,
            Authentication authentication,
            boolean isConsumed,
            boolean isLive,
            Long userPosition,
            String dpopJkt) {}
}
