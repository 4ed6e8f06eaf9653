package io.keystory.command.automation;

import io.keystory.command.automation.Retries.Retry;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.UnreadableEvent;
import io.keystory.store.EventLog;
import io.keystory.store.axon.Messages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the log in the one process that holds the place, and lets automations act. What fails is put aside, so that
 * it holds nothing up, and tried again. Nobody waits for it: a write is answered before automations hear of it.
 */
final class AutomationRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AutomationRunner.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    /** The name under which an event is put aside that cannot be read: another release may know who acts on it. */
    private static final String UNREADABLE = "unreadable";

    private final EventLog log;
    private final Place place;
    private final Retries retries;
    private final Reactions reactions;
    private final List<String> names;
    private volatile CountDownLatch stopping;
    private Thread thread;
    private long position;
    private long lastBeat;

    AutomationRunner(EventLog log, Place place, Retries retries, List<Automation<?>> automations, Reactions reactions) {
        this.log = log;
        this.place = place;
        this.retries = retries;
        this.reactions = reactions;
        this.names = Stream.concat(automations.stream().map(Automation::name), Stream.of(UNREADABLE)).toList();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name(place.name()).start(this::run);
    }

    private void run() {
        while (isRunning()) {
            try {
                place.claim().ifPresent(this::follow);
            } catch (UnableToClaimTokenException e) {
                LOG.info("Another process goes on with the automations");
            } catch (RuntimeException e) {
                LOG.warn("Automations stopped, and go on where they were", e);
            }
            pause();
        }
    }

    private void follow(long claimed) {
        position = claimed;
        lastBeat = System.nanoTime();
        try (var stream = log.eventStore().openStream(new GlobalSequenceTrackingToken(position))) {
            while (isRunning()) {
                advance(stream);
                beat();
            }
            place.keep(position);
        } finally {
            place.release();
        }
    }

    private void advance(BlockingStream<TrackedEventMessage<?>> stream) {
        try {
            if (stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)) {
                Recorded<DomainEvent> event = Messages.recorded(stream.nextAvailable());
                react(event);
                position = event.position();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void react(Recorded<DomainEvent> event) {
        if (event.event() instanceof UnreadableEvent unreadable) {
            putAside(UNREADABLE, event, unreadable);
        } else {
            reactions.to(event.event()).forEach(automation -> act(automation, event));
        }
    }

    private void putAside(String name, Recorded<DomainEvent> event, UnreadableEvent unreadable) {
        LOG.warn("The event at {} cannot be read and will be tried again: {}", event.position(), unreadable.reason());
        retries.failed(name, event.position(), unreadable.reason());
    }

    private boolean act(Automation<?> automation, Recorded<DomainEvent> event) {
        try {
            reactions.act(automation, event, this::hold);
            return true;
        } catch (UnableToClaimTokenException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{} could not act on the event at {} and will be tried again", automation.name(),
                    event.position(), e);
            retries.failed(automation.name(), event.position(), e);
            return false;
        }
    }

    /** Now and then: keeps the place, and tries again what is due. */
    private void beat() {
        if (hold()) {
            retries.due(names).forEach(this::retry);
        }
    }

    private boolean hold() {
        if (System.nanoTime() - lastBeat < BEAT.toNanos()) {
            return false;
        }
        place.keep(position);
        lastBeat = System.nanoTime();
        return true;
    }

    private void retry(Retry retry) {
        Recorded<DomainEvent> event = log.reader().after(retry.position() - 1, 1).getFirst();
        if (event.event() instanceof UnreadableEvent unreadable) {
            putAside(retry.automation(), event, unreadable);
        } else if (retry.automation().equals(UNREADABLE)) {
            react(event);
            retries.done(retry);
        } else if (act(reactions.named(retry.automation()).orElseThrow(), event)) {
            retries.done(retry);
        }
    }

    private void pause() {
        try {
            stopping.await(BEAT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the event under way come to its end first. */
    @Override
    public void stop() {
        stopping.countDown();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping != null && stopping.getCount() > 0;
    }
}
