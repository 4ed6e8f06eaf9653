package io.keystory.events.hook;

import io.keystory.events.platform.Category;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;

/**
 * How it went to tell a hook of something: facts that need no decision. What was said is not in them, for it may be about
 * persons; it is made again from the log when it is asked for.
 */
public sealed interface HookDeliveryEvent extends DomainEvent {

    HookDeliveryId deliveryId();

    HookId hookId();

    HookTrigger trigger();

    /** Where in the log what it was told of is: the last event of it. */
    long position();

    @Override
    default StreamId stream() {
        return deliveryId().stream();
    }

    /** The hook took it in; {@code attempt} counts from 1. */
    @EventType(value = "hook.delivered", category = Category.ACTIVITY)
    record HookDelivered(
            HookDeliveryId deliveryId, HookId hookId, HookTrigger trigger, long position, int attempt, int status)
            implements HookDeliveryEvent {}

    /**
     * The hook did not take it in.
     *
     * @param reason such as {@code timed_out}, or {@code status_500}
     * @param status what was answered, or null when nothing was
     * @param nextAt when it is tried again (epoch ms), or null when it is given up
     */
    @EventType(value = "hook.delivery_failed", category = Category.ACTIVITY)
    record HookDeliveryFailed(
            HookDeliveryId deliveryId,
            HookId hookId,
            HookTrigger trigger,
            long position,
            int attempt,
            String reason,
            @Nullable Integer status,
            @Nullable Long nextAt) implements HookDeliveryEvent {}
}
