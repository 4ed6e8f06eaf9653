package io.keystory.store.archive;

import io.keystory.events.platform.Category;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves partitions of activity out of the log's own tables into the schema {@code log_archive}, where they can be kept
 * on other disks, in other backups, or as foreign tables. What was moved is still read by stream and by position.
 */
public final class Archive {

    private static final Duration LOCK_LIMIT = Duration.ofMillis(200);
    /** Vacuuming gives way to whoever has waited for {@code deadlock_timeout}, which is a second. */
    private static final Duration VACUUM_LIMIT = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int ATTEMPTS = 40;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Archive(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** The partitions of activity that are archived, oldest first. */
    public List<Partition> archived() {
        return partitions("archived_at is not null", Long.MAX_VALUE);
    }

    /**
     * Archives, oldest first, every partition of activity whose positions all lie below {@code position}; the one that
     * is being written never does. Appends and reads wait for at most 200 ms at a time, and not at all while vacuuming is
     * asked to give way; throws IllegalStateException when some reader, such as a rebuild, has held a partition for
     * several seconds.
     *
     * @return what was archived by this call
     */
    public List<Partition> archive(long position) {
        List<Partition> moved = new ArrayList<>();
        for (Optional<Partition> next = archiveNext(position); next.isPresent(); next = archiveNext(position)) {
            moved.add(next.get());
        }
        return moved;
    }

    private Optional<Partition> archiveNext(long position) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> moveNext(position));
            } catch (DataAccessException e) {
                if (!isLocked(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("The partition is being read by somebody who takes long", e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private Optional<Partition> moveNext(long position) {
        oldest(position).ifPresent(this::keepFromVacuuming);
        Partitions.lock(jdbc);
        limitWaiting(LOCK_LIMIT);
        Optional<Partition> oldest = oldest(position);
        oldest.ifPresent(this::move);
        return oldest;
    }

    private Optional<Partition> oldest(long position) {
        return partitions("archived_at is null and to_position <= (select position from log.head)", position)
                .stream().findFirst();
    }

    /** Takes the lock that vacuuming takes, which keeps no reader and no append waiting. */
    private void keepFromVacuuming(Partition partition) {
        limitWaiting(VACUUM_LIMIT);
        jdbc.sql("lock table log.%s in share update exclusive mode".formatted(partition.name())).update();
    }

    private void limitWaiting(Duration limit) {
        jdbc.sql("set local lock_timeout = " + limit.toMillis()).update();
    }

    private void move(Partition partition) {
        jdbc.sql("alter table log.event_activity detach partition log." + partition.name()).update();
        jdbc.sql("alter table log.%s set schema log_archive".formatted(partition.name())).update();
        jdbc.sql("alter table log_archive.event attach partition log_archive.%s for values from (%d) to (%d)"
                .formatted(partition.name(), partition.from(), partition.to())).update();
        jdbc.sql("update log.partition set archived_at = now() where name = ?").param(partition.name()).update();
    }

    private static boolean isLocked(DataAccessException e) {
        return e.getRootCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }

    private List<Partition> partitions(String condition, long below) {
        return jdbc.sql("select name, from_position, to_position from log.partition where category = ? and "
                        + "to_position <= ? and " + condition + " order by from_position")
                .params(Category.ACTIVITY.name(), below)
                .query((row, n) -> new Partition(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /**
     * A range of positions that are stored together.
     *
     * @param name of the table
     * @param from the first position
     * @param to the position behind the last one
     */
    public record Partition(String name, long from, long to) {}
}
