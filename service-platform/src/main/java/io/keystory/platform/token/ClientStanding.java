package io.keystory.platform.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether applications may act as themselves with tokens that speak for themselves. A machine calls often: each process
 * asks once a second, by one keyed statement, so that a token outlives its application by a second at most.
 */
public final class ClientStanding {

    private static final Duration KNOWN = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final LoadingCache<String, Boolean> standing;

    public ClientStanding(JdbcTemplate jdbc) {
        standing = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN).build(clientId -> jdbc.queryForObject(
                "select not exists (select from token.ended_client where client_id = ?)", Boolean.class, clientId));
    }

    /** Whether the application was not deleted, as of a second ago. */
    public boolean mayAct(String clientId) {
        return standing.get(clientId);
    }
}
