package io.keystory.standalone.postgres;

import io.keystory.store.database.OperationRefused;

/** The embedded database cannot start; the message is one line that tells an operator what to do. */
public final class StartRefused extends OperationRefused {

    public StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
