package io.keystory.query.user;

import io.keystory.query.platform.list.Beginning;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.user.CommonBeginnings.Common;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps how many users those beginnings find that very many have, so that no search counts them. A sample of the users tells
 * which they are. Triggers of the table write down who comes and goes, which is added to the numbers every second and by each
 * search until then; how many there were before is counted in a snapshot that shows what was written down. Several processes
 * may do that at once.
 */
final class KeptBeginnings {

    /** Below that counting is quick. */
    static final int FEWEST = 5000;

    private static final Users NONE = new Users(0, 0);
    private static final long BUSY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final String USERS = """
            select 'read.user'::regclass::oid, coalesce((select value from read.total where name = 'user'), 0)""";
    private static final String TURN = "select pg_try_advisory_xact_lock(hashtextextended('numbers of beginnings', 0))";
    /** Whoever is adding users just now has not written it down. */
    private static final String HOLD = "lock table read.user in share mode nowait";
    private static final String IS_HELD = "55P03";
    /** A build that was made before there were triggers has none; a batch has to see what is followed since it began. */
    private static final String FOLLOW = """
            with build as (
              insert into read.beginning_followed select 'read.user'::regclass, now() + interval '1 minute'
              where current_setting('default_transaction_isolation') = 'read committed' and 4 = (
                select count(*) from pg_trigger
                where tgrelid = 'read.user'::regclass and tgname like 'beginnings%' and tgenabled = 'O')
              on conflict (build) do update set until = excluded.until returning build
            )
            insert into read.beginning (build, beginning, field)
            select build, text, field from build, unnest(?, ?) as c(field, text)
            where lower(text || U&'\\+10FFFF') = text || U&'\\+10FFFF' on conflict do nothing""";
    private static final String GO_ON_FOLLOWING = """
            update read.beginning_followed set until = now() + interval '1 minute' where build = 'read.user'::regclass""";
    private static final String ADD = "select read.add_up_beginnings('read.user'::regclass)";
    /** What was added is read with every search until its place is free again. */
    private static final String CLEAN = "vacuum (truncate false) read.beginning_change";
    private static final String LET_GO = """
            delete from read.beginning where number in (select number from read.beginning
              where build <> 'read.user'::regclass or counted + added < ? for update skip locked)""";
    private static final String LEFT_BEHIND = """
            select read.forget_beginnings(build) from read.beginning_followed where build <> 'read.user'::regclass""";
    private static final String NEXT = """
            select number, field, beginning, read.added_to_beginning(b) from read.beginning b
            where build = 'read.user'::regclass and counted is null order by length(beginning), number limit 1""";
    private static final String COUNTED = "update read.beginning set counted = ? where number = ? and counted is null";

    private final int fewest;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final TransactionTemplate snapshots;
    private Users seen = NONE;
    private Users surveyed = NONE;
    private boolean isFollowing;
    private List<Common> wanted = List.of();

    /** Keeps no numbers that are smaller than {@code fewest}. */
    KeptBeginnings(int fewest, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.fewest = fewest;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.snapshots = new TransactionTemplate(transactions);
        this.snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Adds who came, looks what is to be kept, unless users come in great numbers just now, and counts for a moment. */
    void goOn() {
        Users now = jdbc.queryForObject(USERS, (row, n) -> new Users(row.getLong(1), row.getLong(2)));
        boolean isSteady = Math.abs(now.number - seen.number) <= now.number / 1000;
        seen = now;
        add();
        if (isSteady && now.isOtherThan(surveyed)) {
            wanted = CommonBeginnings.among(now.number, least(now.number), jdbc);
            surveyed = now;
        }
        follow();
        jdbc.query(LEFT_BEHIND, row -> { });
        jdbc.update(LET_GO, least(now.number) / 2);
        long end = System.nanoTime() + BUSY_NANOS;
        while (count() && System.nanoTime() < end) {
            continue;
        }
    }

    /** Where nobody did it for long nothing is followed any more: that begins anew. */
    private void add() {
        Integer added = inTurn(() -> jdbc.update(GO_ON_FOLLOWING) == 0 ? -1 : jdbc.queryForObject(ADD, Integer.class));
        if (added == null) {
            return;
        }
        if (added > 0) {
            jdbc.execute(CLEAN);
        } else if (added < 0 && isFollowing) {
            surveyed = NONE;
        }
        isFollowing = added >= 0;
    }

    /** In a transaction, unless another process is at work just now; null then. */
    private <T> T inTurn(Supplier<T> task) {
        return transactions.execute(status -> isMyTurn() ? task.get() : null);
    }

    private boolean isMyTurn() {
        return Boolean.TRUE.equals(jdbc.queryForObject(TURN, Boolean.class));
    }

    /** Who is among so many soon met with on the way through all. */
    private long least(long users) {
        return Math.max(fewest, (long) Math.sqrt(40.0 * users));
    }

    private void follow() {
        if (wanted.isEmpty()) {
            return;
        }
        try {
            Integer followed = inTurn(() -> {
                jdbc.execute(HOLD);
                return jdbc.update(FOLLOW, statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text",
                            wanted.stream().map(Common::field).toArray()));
                    statement.setArray(2, statement.getConnection().createArrayOf("text",
                            wanted.stream().map(Common::text).toArray()));
                });
            });
            if (followed != null) {
                isFollowing |= followed > 0;
                wanted = List.of();
            }
        } catch (DataAccessException e) {
            if (!(e.getMostSpecificCause() instanceof SQLException sql && IS_HELD.equals(sql.getSQLState()))) {
                throw e;
            }
            // Somebody adds users just now, or the table is vacuumed: the next round tries again, and nobody waits for it.
        }
    }

    /** Counts what nobody has yet; answers whether there may be more. */
    private boolean count() {
        Before before = snapshots.execute(status -> isMyTurn()
                ? jdbc.query(NEXT, (row, n) -> new Followed(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
                        .stream().findFirst().map(this::before).orElse(null)
                : null);
        return before != null && jdbc.update(COUNTED, before.counted, before.number) > 0;
    }

    private Before before(Followed beginning) {
        Condition where = beginning.search();
        String found = where.ways().stream().map(way -> "select u.id from read.user u where " + way.sql())
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

    /** The build of the table, and how many users are in it. */
    private record Users(long build, long number) {

        boolean isOtherThan(Users before) {
            return build != before.build || number > 2 * before.number || 2 * number < before.number;
        }
    }
}
