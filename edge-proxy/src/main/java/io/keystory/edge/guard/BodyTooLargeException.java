package io.keystory.edge.guard;

import java.io.IOException;

/** A body of unannounced length has passed the limit. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** For a limit in bytes. */
    public BodyTooLargeException(long limit) {
        super("the body is larger than " + limit + " bytes");
    }
}
