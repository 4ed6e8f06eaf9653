package io.keystory.oidc.token;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of tokens that expired a day ago: until then a replay can still be told apart. */
final class ExpiredTokens {

    private static final List<String> TABLES =
            List.of("code", "access_token", "refresh_token", "grant_state", "session_cookie", "subject_token",
                    "personal_access_token", "pushed_request", "used_id");
    private static final int BATCH = 5000;

    private final JdbcTemplate jdbc;

    ExpiredTokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes one batch of each table and answers how many rows went. */
    int delete() {
        return TABLES.stream().mapToInt(table -> jdbc.update("""
                delete from token.%1$s where ctid = any(array(
                  select ctid from token.%1$s where expires_at < clock_timestamp() - interval '1 day' limit %2$d
                  for update skip locked))""".formatted(table, BATCH))).sum();
    }
}
