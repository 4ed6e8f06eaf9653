package io.keystory.store.peer;

import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent.NoteWritten;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two processes on one log, one of which writes while the other reads. */
record TwoProcesses(EmbeddedLog db, EventLog writing, EventLog reading) {

    static final Duration LONG = Duration.ofMinutes(1);

    /** Two that ask so often what signals did not tell. */
    static TwoProcesses on(EmbeddedLog db, Duration period) {
        TwoProcesses both = new TwoProcesses(db, db.open(db.pool(), Replication.of(db.pool(), period)),
                db.open(db.pool(), Replication.of(db.pool(), period)));
        both.awaitListeners();
        return both;
    }

    /** Waits until both listen, as the rounds they ask show. */
    void awaitListeners() {
        await().until(() -> db.jdbc().sql("""
                select count(*) = 2 from pg_stat_activity where datname = current_database()
                and query like '%from log.progress%' and pid <> pg_backend_pid()""").query(Boolean.class).single());
    }

    /** Lets the reading one run a model that alone handles the type of the same name. */
    String modelOfReading() {
        String model = "model-" + UUID.randomUUID();
        reading.progress().register(model, List.of(model), 0);
        return model;
    }

    /** The models that the writing one waits for in vain. */
    List<String> wait(String model, long position, Duration limit) {
        return writing.progress().await(Map.of(model, position), limit);
    }

    /** Appends an event; answers its position. */
    long write() {
        writing.journal().record(List.of(new NoteWritten("notes", "")), EventMetadata.SYSTEM, List.of());
        return writing.tail().head();
    }
}
