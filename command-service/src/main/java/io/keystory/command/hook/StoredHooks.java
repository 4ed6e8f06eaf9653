package io.keystory.command.hook;

import io.keystory.events.hook.HookFold;
import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.hook.Hook;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.util.Optional;

/** Hooks as of this moment; 404 when there is none of an id. */
final class StoredHooks {

    private final Streams streams;
    private final Vault vault;

    StoredHooks(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    HookView view(HookId id) {
        return folded(id).orElseThrow(() -> KeystoryException.notFound("hooks", id.value()));
    }

    /** The hook with what is secret about it. */
    Hook shown(HookId id) {
        return Hook.of(view(id), vault);
    }

    /** The same; empty when there is none. */
    Optional<Hook> find(HookId id) {
        return folded(id).map(view -> Hook.of(view, vault));
    }

    private Optional<HookView> folded(HookId id) {
        return streams.fold(id.stream(), new HookFold());
    }
}
