package io.keystory.command.support;

import io.keystory.store.database.StatementCounter;
import java.util.List;

/** Counts the SQL statements of requests: what Keystory does by itself meanwhile is not theirs. */
public final class RequestStatements {

    private static final List<String> THREADS_OF_ITSELF = List.of(
            "automations", "log-watch", "log-snapshots", "hook-delivery", "message-delivery", "key-promotion");

    private RequestStatements() {}

    /** A counter that has counted none. */
    public static StatementCounter counter() {
        return new StatementCounter(() ->
                THREADS_OF_ITSELF.stream().noneMatch(Thread.currentThread().getName()::startsWith));
    }
}
