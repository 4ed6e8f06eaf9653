package io.keystory.store.axon;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.read.Window;
import java.util.List;
import java.util.OptionalLong;

/** What is next of interest to a processor, which it is told of in one message. */
public final class EventBatch {

    private final Window window;
    private final Runnable onBegun;
    private final Runnable onTaken;

    /** Tells when somebody begins to work on it, and when it is taken in. */
    EventBatch(Window window, Runnable onBegun, Runnable onTaken) {
        this.window = window;
        this.onBegun = onBegun;
        this.onTaken = onTaken;
    }

    /** The position of the last event; empty when there is none. */
    public OptionalLong last() {
        return window.events().isEmpty() ? OptionalLong.empty() : OptionalLong.of(window.events().getLast().position());
    }

    /** The position up to which there is nothing else of interest. */
    public long upTo() {
        return window.upTo();
    }

    /** The events, in order, for whoever begins to work on them. */
    public List<Recorded<DomainEvent>> take() {
        onBegun.run();
        return window.events();
    }

    /** What was made of them is stored: there is nothing behind them before that, or it was read meanwhile. */
    public void taken() {
        onTaken.run();
    }
}
