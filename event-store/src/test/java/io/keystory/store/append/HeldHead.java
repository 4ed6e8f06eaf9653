package io.keystory.store.append;

import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent.NoteWritten;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Holds the log's head back, so that everything appended meanwhile becomes one group when it lets go. */
public final class HeldHead {

    private HeldHead() {}

    /** Runs all the work at once, each in a thread of its own and appending once; the appends become one group. */
    public static <T> List<Future<T>> oneGroup(EmbeddedLog db, List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select 1 from log.head for update");
            threads.submit(() -> occupyAppender(db.log()));
            await().until(() -> isAppenderBlocked(db));
            List<Future<T>> results = work.stream().map(threads::submit).toList();
            await().until(() -> db.log().waiting() == work.size());
            connection.rollback();
            return results;
        }
    }

    private static void occupyAppender(EventLog log) {
        log.journal().record(List.of(new NoteWritten("in-the-way", "")), EventMetadata.SYSTEM, List.of());
    }

    /** Whether an appender waits for a head that somebody else holds. */
    public static boolean isAppenderBlocked(EmbeddedLog db) {
        return blocked(db) > 0;
    }

    /** How many wait for what somebody else holds. */
    public static long blocked(EmbeddedLog db) {
        return db.jdbc().sql("""
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'""").query(Long.class).single();
    }
}
