package io.keystory.standalone;

import io.keystory.store.database.OperationRefused;

/** A command that cannot be obeyed; the message tells what to write instead. */
final class CommandRefused extends OperationRefused {

    CommandRefused(String message) {
        super(message);
    }
}
