package io.keystory.command.hook;

import io.keystory.command.hook.HookQueue.Due;
import io.keystory.events.hook.HookDeliveryEvent.HookDelivered;
import io.keystory.events.hook.HookDeliveryEvent.HookDeliveryFailed;
import io.keystory.events.hook.HookDeliveryEvent;
import io.keystory.events.hook.HookDeliveryId;
import io.keystory.events.platform.EventMetadata;
import io.keystory.platform.hook.Hook;
import io.keystory.platform.hook.HookMessages;
import io.keystory.store.Journal;
import io.keystory.store.database.RowChange;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a hook what is due, and records how that went in one transaction with the row of the queue that is done or
 * postponed. A hook may be told twice, never not at all; and in another order than things happened, since one that fails
 * holds nothing up.
 */
final class HookTelling {

    private static final int RETRIES = 3;
    private static final long FIRST_WAIT = 5;

    private final HookQueue queue;
    private final StoredHooks hooks;
    private final HookMessages messages;
    private final HookSender sender;
    private final Journal journal;
    private final Clock clock;

    HookTelling(HookQueue queue, StoredHooks hooks, HookMessages messages, HookSender sender, Journal journal,
            Clock clock) {
        this.queue = queue;
        this.hooks = hooks;
        this.messages = messages;
        this.sender = sender;
        this.journal = journal;
        this.clock = clock;
    }

    /** Tells one, unless the hook is gone or off by now. */
    void tell(Due due) {
        Optional<Hook> hook = hooks.find(due.hook()).filter(Hook::enabled);
        Optional<Map<String, Object>> message = messages.of(due.hook(), due.trigger(), due.position());
        if (hook.isEmpty() || message.isEmpty()) {
            queue.drop(due);
            return;
        }
        HookDeliveryId id = id(due);
        HookSender.Outcome outcome = sender.send(hook.get(), id.value(), message.get());
        if (outcome.isAccepted()) {
            record(new HookDelivered(id, due.hook(), due.trigger(), due.position(), due.attempt(), outcome.status()),
                    HookQueue.dropped(due));
        } else {
            fail(due, id, outcome, next(due, hook.get().config().retries()));
        }
    }

    private void fail(Due due, HookDeliveryId id, HookSender.Outcome outcome, Instant next) {
        record(new HookDeliveryFailed(id, due.hook(), due.trigger(), due.position(), due.attempt(), outcome.reason(),
                        outcome.status(), next == null ? null : next.toEpochMilli()),
                next == null ? HookQueue.dropped(due) : HookQueue.postponed(due, next));
    }

    private void record(HookDeliveryEvent fact, RowChange row) {
        journal.record(List.of(fact), EventMetadata.SYSTEM, List.of(row));
    }

    /** The same for every attempt, so that receivers can tell what they have already. */
    private static HookDeliveryId id(Due due) {
        return new HookDeliveryId(due.hook() + "." + due.position());
    }

    /** After 5, 30 and 180 seconds; null when it was tried often enough. */
    private Instant next(Due due, Integer retries) {
        int most = retries == null ? RETRIES : retries;
        return due.attempt() > most ? null
                : clock.instant().plusSeconds(FIRST_WAIT * (long) Math.pow(6, due.attempt() - 1));
    }
}
