package io.keystory.oidc.token;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deletes, a few at a time, the rows of tokens that expired a day ago: until then a replay can still be told apart. */
final class TokenSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TokenSweep.class);
    private static final List<String> TABLES =
            List.of("code", "access_token", "refresh_token", "grant_state", "session_cookie");
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int BATCH = 5000;

    private final JdbcTemplate jdbc;
    private ScheduledExecutorService executor;

    TokenSweep(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes one batch of each table and answers how many rows went. */
    int sweep() {
        return TABLES.stream().mapToInt(table -> jdbc.update("""
                delete from token.%1$s where ctid = any(array(
                  select ctid from token.%1$s where expires_at < clock_timestamp() - interval '1 day' limit %2$d
                  for update skip locked))""".formatted(table, BATCH))).sum();
    }

    private void run() {
        try {
            sweep();
        } catch (DataAccessException e) {
            LOG.warn("Expired tokens could not be deleted, the next round will", e);
        }
    }

    @Override
    public void start() {
        executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("token-sweep").daemon().factory());
        executor.scheduleWithFixedDelay(this::run, PERIOD.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        executor.shutdownNow();
        executor = null;
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
