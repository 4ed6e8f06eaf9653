package io.keystory.store.database;

/** What an operator asked for cannot be done; the message is one line that says why, and nothing was changed. */
public class OperationRefused extends RuntimeException {

    public OperationRefused(String message) {
        this(message, null);
    }

    /** The same because of something else, which whoever looks for the reason may be shown. */
    protected OperationRefused(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
