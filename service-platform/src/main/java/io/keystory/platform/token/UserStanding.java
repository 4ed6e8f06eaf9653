package io.keystory.platform.token;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether users may act with tokens that speak for themselves: by one keyed statement, so that a suspension holds at once. */
public final class UserStanding {

    private static final String ENDED = """
            select exists (select 1 from token.user_state where user_id = ? and (is_barred or not_before >= ?))""";

    private final JdbcTemplate jdbc;

    public UserStanding(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the user is neither barred nor was since the token was issued; tokens tell that in whole seconds. */
    public boolean mayAct(String userId, Instant tokenIssuedAt) {
        return !jdbc.queryForObject(ENDED, Boolean.class, userId, Timestamp.from(tokenIssuedAt));
    }
}
