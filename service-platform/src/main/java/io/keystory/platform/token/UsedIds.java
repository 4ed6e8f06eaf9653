package io.keystory.platform.token;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names that count once, such as those of proofs and assertions, in all processes and across restarts. */
public final class UsedIds {

    private static final String USE =
            "insert into token.used_id (digest, expires_at) values (?, ?) on conflict (digest) do nothing";

    private final JdbcTemplate jdbc;

    public UsedIds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Uses the name up, with one statement.
     *
     * @param owner what makes the name unique, such as whose it is; holds no line feed
     * @param until when a message of that name is refused for its age anyway
     * @return whether it had not been used before
     */
    public boolean use(String owner, String id, Instant until) {
        return jdbc.update(USE, TokenDigest.of(owner + "\n" + id), Timestamp.from(until)) == 1;
    }
}
