package io.keystory.command.platform;

import io.keystory.store.append.Staging;
import java.util.concurrent.CompletableFuture;

/**
 * What a decision stands on: the belief that a state is that of the stream.
 *
 * @param done completes when the last event of the state is durable, or with why it never will be
 * @param confirmation throws ConcurrencyException when the state is not that of the stream
 */
record Foundation(CompletableFuture<?> done, Runnable confirmation) {

    /** That of a state which was just read from the log, or is that of a stream with nothing in it. */
    static final Foundation LOG = new Foundation(CompletableFuture.completedFuture(null), () -> { });

    /** For a decision without events: nothing else would show that it was made on a wrong state. */
    void confirm() {
        confirmation.run();
    }

    /** For a decision with events, which are not to be stored when what they were decided on is not. */
    void stage() {
        if (done.state() != CompletableFuture.State.SUCCESS) {
            Staging.current().buildOn(done);
        }
    }
}
