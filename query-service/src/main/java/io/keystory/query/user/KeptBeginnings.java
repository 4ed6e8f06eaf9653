package io.keystory.query.user;

import io.keystory.query.platform.AdvisoryLock;
import io.keystory.query.user.CommonBeginnings.Common;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps how many users those beginnings find that very many have, so that no search counts them. A sample of the users tells
 * which they are. Triggers of the table write down who comes and goes, which is added to the numbers every second and by each
 * search until then; {@link CountedBeginnings} knows how many there were before. Several processes may do that at once, and
 * where nothing is kept, or nobody comes and goes, it is one look a second.
 */
final class KeptBeginnings {

    /** Below that counting is quick. */
    static final int FEWEST = 5000;

    private static final Users NONE = new Users(0, 0);
    private static final String STATE = """
            select 'read.user'::regclass::oid, coalesce((select value from read.total where name = 'user'), 0),
              exists (select from read.beginning_followed where build = 'read.user'::regclass),
              exists (select from read.beginning_change) or exists (select from read.beginning_followed
                where build <> 'read.user'::regclass or until < now() + interval '30 seconds')
              or exists (select from read.beginning where build <> 'read.user'::regclass)""";
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
            where lower(text) = text and lower(text || U&'\\+10FFFF') = text || U&'\\+10FFFF' on conflict do nothing""";
    /** Also what was written down in the very moment in which somebody else forgot what it is about. */
    private static final String LEFT_BEHIND = """
            with others as (delete from read.beginning_change c
              where not exists (select from read.beginning_followed f where f.build = c.build))
            select read.forget_beginnings(build) from read.beginning_followed where build <> 'read.user'::regclass""";
    private static final String GO_ON_FOLLOWING = """
            update read.beginning_followed set until = now() + interval '1 minute' where build = 'read.user'::regclass""";
    private static final String ADD = "select read.add_up_beginnings('read.user'::regclass)";
    /** What was added is read with every search until its place is free again. */
    private static final String CLEAN = "vacuum (truncate %s) read.beginning_change";
    /** Where a long snapshot kept it from being cleaned it has grown. */
    private static final String IS_LARGE = "select pg_relation_size('read.beginning_change') > 16 * 1024 * 1024";
    private static final String LET_GO = """
            delete from read.beginning where number in (select number from read.beginning
              where build <> 'read.user'::regclass or counted + added < ? for update skip locked)""";

    private final int fewest;
    private final JdbcTemplate jdbc;
    private final AdvisoryLock lock;
    private Users seen = NONE;
    private Users surveyed = NONE;
    private boolean isFollowing;
    private List<Common> wanted = List.of();

    /** Keeps no numbers that are smaller than {@code fewest}. */
    KeptBeginnings(int fewest, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.fewest = fewest;
        this.jdbc = jdbc;
        this.lock = new AdvisoryLock("numbers of beginnings", jdbc, new TransactionTemplate(transactions));
    }

    /** Adds who came, and looks what is to be kept, unless users come in great numbers just now. */
    void goOn() {
        State state = jdbc.queryForObject(STATE, (row, n) ->
                new State(new Users(row.getLong(1), row.getLong(2)), row.getBoolean(3), row.getBoolean(4)));
        Users now = state.users;
        boolean isSteady = Math.abs(now.number - seen.number) <= now.number / 1000;
        seen = now;
        if (isFollowing && !state.isFollowed) {
            surveyed = NONE;
        }
        isFollowing = state.isFollowed;
        if (state.isDue) {
            add();
            jdbc.update(LET_GO, least(now.number) / 2);
        }
        if (isSteady && now.isOtherThan(surveyed)) {
            wanted = CommonBeginnings.among(now.number, least(now.number), jdbc);
            surveyed = now;
        }
        follow();
    }

    /** Where nobody did it for long nothing is followed any more: that begins anew. */
    private void add() {
        Integer added = lock.ifFree(() -> {
            jdbc.query(LEFT_BEHIND, row -> { });
            return jdbc.update(GO_ON_FOLLOWING) == 0 ? 0 : jdbc.queryForObject(ADD, Integer.class);
        });
        if (added != null && added > 0) {
            jdbc.execute(CLEAN.formatted(jdbc.queryForObject(IS_LARGE, Boolean.class)));
        }
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
            Integer followed = lock.ifFree(() -> {
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

    /** How things stand: whether the live build is followed, and whether there is anything to do about what is. */
    private record State(Users users, boolean isFollowed, boolean isDue) {}

    /** The build of the table, and how many users are in it. */
    private record Users(long build, long number) {

        boolean isOtherThan(Users before) {
            return build != before.build || number > 2 * before.number || 2 * number < before.number;
        }
    }
}
