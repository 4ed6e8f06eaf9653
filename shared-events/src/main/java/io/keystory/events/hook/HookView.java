package io.keystory.events.hook;

import io.keystory.events.hook.HookEvent.HookTarget;
import java.util.List;

/**
 * A hook, without what is secret.
 *
 * @param events what it is told of
 * @param signingKeyId the vault's entry with the key that signs what it is told
 * @param createdAt epoch ms
 */
public record HookView(
        String id,
        String name,
        List<HookTrigger> events,
        HookTarget target,
        String signingKeyId,
        boolean isEnabled,
        long createdAt) {

    /** Whether it is to be told of this. */
    public boolean isToldOf(HookTrigger trigger) {
        return isEnabled && events.contains(trigger);
    }
}
