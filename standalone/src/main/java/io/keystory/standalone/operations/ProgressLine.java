package io.keystory.standalone.operations;

import java.time.Duration;
import java.time.Instant;

/** One line on a terminal that tells how far something has come; nothing elsewhere. */
final class ProgressLine {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String START_OF_LINE = "\r\033[K";

    private final boolean isShown = System.console() != null && System.console().isTerminal();
    private Instant next = Instant.MIN;

    /** Shows this, unless something was shown a moment ago. */
    void show(String text) {
        if (isShown && Instant.now().isAfter(next)) {
            System.err.print(START_OF_LINE + "  " + text);
            System.err.flush();
            next = Instant.now().plus(PAUSE);
        }
    }

    /** Leaves an empty line. */
    void clear() {
        if (isShown) {
            System.err.print(START_OF_LINE);
            System.err.flush();
        }
    }
}
