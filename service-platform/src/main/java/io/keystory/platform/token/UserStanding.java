package io.keystory.platform.token;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whether users may act with tokens that speak for themselves: by one keyed statement, so that a suspension holds at once. */
public final class UserStanding {

    /** The claim that says behind which position of the log that was issued which the token was given for. */
    public static final String ISSUED_POSITION = "log_position";

    private static final String ENDED = """
            select exists (select 1 from token.user_state where user_id = ? and (is_barred or ended_position >= ?))""";

    private final JdbcTemplate jdbc;

    public UserStanding(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the token's user is neither barred nor was since; of a token without a position nobody knows that. */
    public boolean mayAct(Jwt token) {
        return !jdbc.queryForObject(ENDED, Boolean.class, token.getSubject(), issuedPosition(token));
    }

    /** The position that the token carries; 0, which comes before everything, when it carries none. */
    public static long issuedPosition(Jwt token) {
        return token.getClaim(ISSUED_POSITION) instanceof Number number ? number.longValue() : 0;
    }
}
