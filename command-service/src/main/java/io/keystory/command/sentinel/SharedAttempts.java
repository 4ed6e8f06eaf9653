package io.keystory.command.sentinel;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.Likeness;
import io.keystory.store.Claims;
import io.keystory.store.Vault;
import io.keystory.store.read.StoredEvents.Extent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts counted in the database, under a keyed hash of whom they are about; each call is one statement. */
public final class SharedAttempts {

    private static final String IS_LOCKED = """
            exists (select from vault.attempt where target = :target and action = :action and locked_until > :now)""";

    /** A count begins anew after its window; the attempt that reaches the most locks, and the count begins anew. */
    private static final String ADD = """
            insert into vault.attempt as a (target, action, attempts, since, locked_until)
            select :target, :action, case when is_last then 0 else 1 end, given.now, case when is_last then given.until end
            from (select cast(:now as timestamptz), cast(:until as timestamptz), :most <= 1) as given(now, until, is_last)
            on conflict (target, action) do update set
              attempts = case when a.since <= :before then excluded.attempts when a.attempts + 1 >= :most then 0
                else a.attempts + 1 end,
              since = case when a.since <= :before or a.attempts + 1 >= :most then :now else a.since end,
              locked_until = case when a.since <= :before then coalesce(excluded.locked_until, a.locked_until)
                when a.attempts + 1 >= :most then :until else a.locked_until end
            %s
            returning attempts = 0""";

    private static final String ADD_ALWAYS = ADD.formatted("");
    private static final String ADD_UNLESS_LOCKED =
            ADD.formatted("where a.locked_until is null or a.locked_until <= :now");

    private static final String CHANGE = """
            insert into vault.attempt as a (target, action, attempts, since)
            values (:target, :action, greatest(:change, 0), :now)
            on conflict (target, action) do update set
              attempts = greatest(case when a.since <= :before then 0 else a.attempts end + :change, 0),
              since = case when a.since <= :before or a.attempts = 0 then excluded.since else a.since end
            returning attempts""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    public SharedAttempts(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Whether the target is locked at this moment. */
    public boolean isLocked(String action, String target) {
        return jdbc.sql("select " + IS_LOCKED)
                .param("target", hash(target)).param("action", action).param("now", now())
                .query(Boolean.class).single();
    }

    /** Who holds an identifier, and whether it is locked, in the one statement that finding them takes. */
    public Holder holder(String action, Claim identifier, Likeness likeness) {
        return jdbc.sql("select " + Extent.COLUMNS + ", " + IS_LOCKED + " from (select " + Claims.HOLDER
                        + ") as found(holder) left join log.stream on stream = holder")
                .params(Claims.name(vault, identifier, likeness))
                .param("target", hash(identifier.value())).param("action", action).param("now", now())
                .query((row, n) -> new Holder(
                        row.getString(1) == null ? Optional.empty() : Optional.of(Extent.of(row)), row.getBoolean(5)))
                .single();
    }

    /** How many attempts some targets count together; one that was locked in the window counts {@code most}. */
    public int recent(Collection<String> actions, Collection<String> targets, int most, Duration window) {
        Timestamp since = Timestamp.from(clock.instant().minus(window));
        return jdbc.sql("""
                select coalesce(sum(case when locked_until > :since then :most
                  when since > :since then attempts else 0 end), 0)
                from vault.attempt where target = any(:targets) and action = any(:actions)""")
                .param("since", since).param("most", most).param("actions", actions.toArray(String[]::new))
                .param("targets", targets.stream().map(this::hash).toArray(byte[][]::new))
                .query(Integer.class).single();
    }

    /** Counts an attempt; whether it is the one that locks the target, so many of them having been made in the window. */
    public boolean add(String action, String target, int most, Duration window, Duration lock) {
        return add(ADD_ALWAYS, action, target, most, window, lock).single();
    }

    /**
     * The same, unless the target is locked already: then nothing is counted, and the answer is empty.
     */
    Optional<Boolean> addUnlessLocked(String action, String target, int most, Duration window, Duration lock) {
        return add(ADD_UNLESS_LOCKED, action, target, most, window, lock).optional();
    }

    /** Changes a count that locks nothing and begins anew a window after the first; answers what it is then. */
    public int change(String action, String target, int change, Duration window) {
        Instant now = clock.instant();
        return jdbc.sql(CHANGE)
                .param("target", hash(target)).param("action", action).param("change", change)
                .param("now", Timestamp.from(now)).param("before", Timestamp.from(now.minus(window)))
                .query(Integer.class).single();
    }

    private JdbcClient.MappedQuerySpec<Boolean> add(
            String sql, String action, String target, int most, Duration window, Duration lock) {
        Instant now = clock.instant();
        return jdbc.sql(sql)
                .param("target", hash(target)).param("action", action).param("most", most)
                .param("now", Timestamp.from(now)).param("before", Timestamp.from(now.minus(window)))
                .param("until", Timestamp.from(now.plus(lock)))
                .query(Boolean.class);
    }

    /** What a target is kept under. */
    public byte[] hash(String target) {
        return vault.digest("attempt " + plain(target));
    }

    /** What a target is, however it is written. */
    public static String plain(String target) {
        return target.strip().toLowerCase(Locale.ROOT);
    }

    /** Deletes what was counted before an instant, and is locked no more; answers how many went. */
    int forget() {
        return jdbc.sql("""
                delete from vault.attempt where (target, action) in (
                  select target, action from vault.attempt
                  where since < :before and (locked_until is null or locked_until < :before)
                  limit 5000 for update skip locked)""")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(1)))).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Where the stream lies that holds an identifier, if one does. */
    public record Holder(Optional<Extent> stream, boolean isLocked) {}
}
