package io.keystory.standalone;

/** A command that cannot be obeyed; the message tells what to write instead. */
final class CommandRefused extends RuntimeException {

    CommandRefused(String message) {
        super(message, null, false, false);
    }
}
