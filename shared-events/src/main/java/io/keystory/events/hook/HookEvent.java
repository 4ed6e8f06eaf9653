package io.keystory.events.hook;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** What happens to a hook. Its headers and its signing key are in the vault: events name them only. */
public sealed interface HookEvent extends DomainEvent {

    HookId hookId();

    @Override
    default StreamId stream() {
        return hookId().stream();
    }

    /** There is a hook, on or off; its first signing key is the vault's entry {@code signingKeyId}. */
    @EventType("hook.created")
    record HookCreated(
            HookId hookId,
            String name,
            List<HookTrigger> events,
            HookTarget target,
            String signingKeyId,
            boolean isEnabled) implements HookEvent {}

    /** The hook has another name. */
    @EventType("hook.renamed")
    record HookRenamed(HookId hookId, String name) implements HookEvent {}

    /** The hook is told of these from now on. */
    @EventType("hook.events_chosen")
    record HookEventsChosen(HookId hookId, List<HookTrigger> events) implements HookEvent {}

    /** The hook is told in this way from now on. */
    @EventType("hook.target_changed")
    record HookTargetChanged(HookId hookId, HookTarget target) implements HookEvent {}

    /** What the hook is told is signed with another key from now on. */
    @EventType("hook.signing_key_replaced")
    record HookSigningKeyReplaced(HookId hookId, String signingKeyId) implements HookEvent {}

    /** The hook is told again of what happens from now on. */
    @EventType("hook.enabled")
    record HookEnabled(HookId hookId) implements HookEvent {}

    /** The hook is told nothing any more. */
    @EventType("hook.disabled")
    record HookDisabled(HookId hookId) implements HookEvent {}

    /** The hook is gone. */
    @EventType("hook.deleted")
    record HookDeleted(HookId hookId) implements HookEvent {}

    /**
     * How a hook is told.
     *
     * @param url where to
     * @param headersId the vault's entry with headers of its own, or null
     * @param retries how often it is tried again, from 0 to 3, or null for as often as usual
     */
    record HookTarget(String url, @Nullable String headersId, @Nullable Integer retries) {}
}
