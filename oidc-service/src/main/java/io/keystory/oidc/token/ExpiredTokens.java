package io.keystory.oidc.token;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of tokens that expired a day ago: until then a replay can still be told apart. */
final class ExpiredTokens {

    private static final List<String> TABLES =
            List.of("code", "device_code", "access_token", "refresh_token", "grant_state",
                    "subject_token", "personal_access_token", "pushed_request");
    private static final int BATCH = 5000;

    private final JdbcTemplate jdbc;

    ExpiredTokens(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Deletes one batch of each table and answers how many rows went; used names mean nothing once they expired, and that is
     * so a little later where a clock is behind the database's. A cookie stays until its session has ended in the log, which
     * may have stood still for longer.
     */
    int delete() {
        return TABLES.stream().mapToInt(table -> delete(table, "1 day", "")).sum()
                + delete("session_cookie", "1 day", "and ended_at is not null")
                + delete("used_id", "1 minute", "") + delete("wrong_device_code", "0 seconds", "");
    }

    private int delete(String table, String after, String more) {
        return jdbc.update("""
                delete from token.%1$s where ctid = any(array(
                  select ctid from token.%1$s where expires_at < clock_timestamp() - interval '%3$s' %4$s limit %2$d
                  for update skip locked))""".formatted(table, BATCH, after, more));
    }
}
