package io.keystory.platform.token;

import io.keystory.platform.possession.Confirmation;
import io.keystory.platform.security.AccountToken;
import io.keystory.platform.security.AccountTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks opaque access tokens up with one statement, by the digest's key. */
public final class StoredAccountTokens implements AccountTokens {

    private static final String FIND = """
            select t.user_id, t.client_id, t.grant_id, t.session_id, t.scope, t.is_third_party,
              t.confirmation, %s
            from token.access_token t where t.digest = ? and %s""".formatted(ClosedScopes.OF_TOKEN, TokenStates.LIVE);

    private final JdbcTemplate jdbc;

    public StoredAccountTokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<AccountToken> find(String token) {
        return jdbc.query(FIND, row -> row.next() ? Optional.of(token(row)) : Optional.empty(), TokenDigest.of(token));
    }

    private static AccountToken token(ResultSet row) throws SQLException {
        return new AccountToken(row.getString(1), row.getString(2), row.getString(3), row.getString(4), scopes(row),
                row.getBoolean(6), Confirmation.ofStored(row.getString(7)));
    }

    /** What the user allowed, without what an administrator has closed since. */
    private static Set<String> scopes(ResultSet row) throws SQLException {
        Set<String> scopes = new HashSet<>(List.of(row.getString(5).split(" ")));
        scopes.removeAll(List.of((Object[]) row.getArray(8).getArray()));
        return scopes;
    }
}
