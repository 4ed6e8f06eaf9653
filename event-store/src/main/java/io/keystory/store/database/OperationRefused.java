package io.keystory.store.database;

/** What an operator asked for cannot be done; the message is one line that says why, and nothing was changed. */
public final class OperationRefused extends RuntimeException {

    public OperationRefused(String message) {
        super(message, null, false, false);
    }
}
