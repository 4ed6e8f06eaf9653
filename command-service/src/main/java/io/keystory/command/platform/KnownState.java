package io.keystory.command.platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A state that a stream had, or will have once its events are durable.
 *
 * @param sequence of the last event in it
 * @param done completes when that event is durable, or with why it never will be
 * @param durable the newest state that was durable when this one was queued, or null
 * @param isBehind whether the log is known to have gone on
 */
record KnownState(Object state, long sequence, CompletableFuture<?> done, KnownState durable, boolean isBehind) {

    /** The newest state behind this one that is known to be durable; null when none is. */
    KnownState lastDurable() {
        return done.state() == CompletableFuture.State.SUCCESS
                ? new KnownState(state, sequence, done, null, isBehind) : durable;
    }

    /** The same state, to be caught up before anything is decided on it. */
    KnownState behind() {
        return new KnownState(state, sequence, done, durable, true);
    }

    /** Waits until it is certain whether the state is durable, and answers that. */
    boolean becomesDurable() {
        try {
            done.join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }
}
