package io.keystory.standalone.postgres;

/** The embedded database cannot start; the message is one line that tells an operator what to do. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
