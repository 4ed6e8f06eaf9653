package io.keystory.store.archive;

import io.keystory.events.platform.Category;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The partitions of the log by position. The next one is made when the last is half full, beside the appends and
 * without a lock that they would wait for: it is a table of its own until it is attached.
 */
public final class Partitions {

    /** How many positions share a partition of each category. */
    public static final long SIZE = 10_000_000;

    /** Whoever makes or moves partitions holds this advisory lock; the number means nothing. */
    static final long LOCK = 4_823_157_760_142_338L;

    private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final long size;
    private final AtomicBoolean isAtWork = new AtomicBoolean();
    private volatile long end;

    public Partitions(DataSource dataSource, long size) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.size = size;
    }

    /** Returns when there is a partition for {@code position}; one for those that follow is made in the background. */
    public void makeRoom(long position) {
        if (position >= end) {
            extend(position);
        } else if (position >= end - size / 2 && isAtWork.compareAndSet(false, true)) {
            Thread.ofVirtual().name("log-partitions").start(this::extendAhead);
        }
    }

    private void extendAhead() {
        try {
            extend(end);
        } catch (RuntimeException e) {
            LOG.error("The next partition of the log could not be made; there is room below position {}", end, e);
        } finally {
            isAtWork.set(false);
        }
    }

    private synchronized void extend(long position) {
        while (position >= end) {
            end = transaction.execute(status -> extendOnce(position));
        }
    }

    /** Adds a partition to each category, unless another process was faster; answers where there is room up to. */
    private long extendOnce(long position) {
        lock(jdbc);
        long begin = jdbc.sql("select coalesce(max(to_position), 0) from log.partition").query(Long.class).single();
        if (position < begin) {
            return begin;
        }
        for (Category category : Category.values()) {
            add(category, begin, begin + size);
        }
        return begin + size;
    }

    private void add(Category category, long from, long to) {
        String parent = "event_" + category.name().toLowerCase(Locale.ROOT);
        int number = jdbc.sql("select count(*) + 1 from log.partition where category = ?")
                .param(category.name()).query(Integer.class).single();
        String name = parent + "_" + number;
        jdbc.sql("""
                create table log.%1$s (like log.event,
                  constraint %1$s_position_check check (position >= %2$d and position < %3$d))"""
                .formatted(name, from, to)).update();
        jdbc.sql("alter table log.%s attach partition log.%s for values from (%d) to (%d)"
                .formatted(parent, name, from, to)).update();
        jdbc.sql("insert into log.partition (category, from_position, to_position, name) values (?, ?, ?, ?)")
                .params(category.name(), from, to, name).update();
    }

    /** Waits for others who make or move partitions, until the transaction ends. */
    static void lock(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    }
}
