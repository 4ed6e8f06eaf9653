package io.keystory.events.hook;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** What can be asked of a hook. */
public sealed interface HookCommand extends Command {

    HookId hookId();

    @Override
    default StreamId stream() {
        return hookId().stream();
    }

    /** Something secret, for the vault's entry of that id. */
    record Kept(String id, Secret value) {}

    /** How a hook is to be told; {@code headers} is JSON, or null for none. */
    record Target(String url, Kept headers, Integer retries) {}

    /** Creates a hook. */
    record CreateHook(
            HookId hookId,
            String name,
            List<HookTrigger> events,
            Target target,
            Kept signingKey,
            boolean isEnabled) implements HookCommand {}

    /** Changes what is given; 404 when there is no such hook. */
    record UpdateHook(
            HookId hookId,
            Change<String> name,
            Change<List<HookTrigger>> events,
            Change<Target> target,
            Change<Boolean> isEnabled) implements HookCommand {}

    /** Replaces the signing key; 404 when there is no such hook. */
    record ReplaceHookSigningKey(HookId hookId, Kept signingKey) implements HookCommand {}

    /** Deletes the hook; 404 when there is none. */
    record DeleteHook(HookId hookId) implements HookCommand {}
}
