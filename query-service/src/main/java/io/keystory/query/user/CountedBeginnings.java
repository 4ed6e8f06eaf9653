package io.keystory.query.user;

import io.keystory.query.platform.AdvisoryLock;
import io.keystory.query.platform.list.Beginning;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.search.AdvancedSearch;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts how many users there were before a beginning was followed, in a snapshot that shows what was written down since. That
 * may take long, and who comes and goes is added meanwhile: what one snapshot shows is exact whenever that happens.
 */
final class CountedBeginnings {

    private static final long BUSY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final String IS_ANY = """
            select exists (select from read.beginning where build = 'read.user'::regclass and counted is null)""";
    private static final String NEXT = """
            select number, field, beginning, read.added_to_beginning(b) from read.beginning b
            where build = 'read.user'::regclass and counted is null order by length(beginning), number limit 1""";
    private static final String COUNTED = "update read.beginning set counted = ? where number = ? and counted is null";

    private final JdbcTemplate jdbc;
    private final AdvisoryLock lock;

    CountedBeginnings(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        TransactionTemplate snapshots = new TransactionTemplate(transactions);
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.jdbc = jdbc;
        this.lock = new AdvisoryLock("counting of beginnings", jdbc, snapshots);
    }

    /** Counts for a moment what nobody has counted yet. */
    void goOn() {
        long end = System.nanoTime() + BUSY_NANOS;
        while (isAny() && count() && System.nanoTime() < end) {
            continue;
        }
    }

    private boolean isAny() {
        return Boolean.TRUE.equals(jdbc.queryForObject(IS_ANY, Boolean.class));
    }

    /** Answers whether there may be more. */
    private boolean count() {
        Before before = lock.ifFree(() -> jdbc.query(NEXT,
                        (row, n) -> new Followed(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
                .stream().findFirst().map(this::before).orElse(null));
        return before != null && jdbc.update(COUNTED, before.counted, before.number) > 0;
    }

    private Before before(Followed beginning) {
        Condition where = beginning.search();
        String found = where.ways().stream().map(way -> way.select("u.id", "read.user u"))
                .collect(Collectors.joining(" union "));
        long all = jdbc.queryForObject("select count(*) from (" + found + ") found", Long.class, where.with());
        return new Before(beginning.number, all - beginning.added);
    }

    /** A beginning whose number is not known yet, but who was added since it is followed. */
    private record Followed(long number, String field, String text, long added) {

        Condition search() {
            String parameter = field.equals(Beginning.ANY) ? "search" : "search." + field;
            String pattern = text.replaceAll("[%_\\\\]", "\\\\$0") + "%";
            return new AdvancedSearch(Map.of(parameter, new String[] {pattern})).over(UserQueries.SEARCH);
        }
    }

    /** How many there were before a beginning was followed. */
    private record Before(long number, long counted) {}
}
