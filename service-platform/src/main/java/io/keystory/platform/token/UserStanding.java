package io.keystory.platform.token;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whether users may act with tokens that speak for themselves: by one keyed statement, so that a suspension, and the end
 * of the grant or the session, holds at once.
 */
public final class UserStanding {

    private static final String STANDS = "select exists (select 1 from " + TokenStates.SIGNED + ")";

    private final JdbcTemplate jdbc;

    public UserStanding(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether nothing that the token is tied to has ended since it was issued. */
    public boolean mayAct(Jwt token) {
        return jdbc.queryForObject(STANDS, Boolean.class, TokenTies.of(token).parameters());
    }
}
