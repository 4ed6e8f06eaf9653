package io.keystory.command.hook;

import io.keystory.command.platform.Decider;
import io.keystory.command.platform.VaultChange;
import io.keystory.events.hook.HookCommand;
import io.keystory.events.hook.HookCommand.CreateHook;
import io.keystory.events.hook.HookCommand.DeleteHook;
import io.keystory.events.hook.HookCommand.Kept;
import io.keystory.events.hook.HookCommand.ReplaceHookSigningKey;
import io.keystory.events.hook.HookCommand.Target;
import io.keystory.events.hook.HookCommand.UpdateHook;
import io.keystory.events.hook.HookEvent;
import io.keystory.events.hook.HookEvent.HookCreated;
import io.keystory.events.hook.HookEvent.HookDeleted;
import io.keystory.events.hook.HookEvent.HookDisabled;
import io.keystory.events.hook.HookEvent.HookEnabled;
import io.keystory.events.hook.HookEvent.HookEventsChosen;
import io.keystory.events.hook.HookEvent.HookRenamed;
import io.keystory.events.hook.HookEvent.HookSigningKeyReplaced;
import io.keystory.events.hook.HookEvent.HookTarget;
import io.keystory.events.hook.HookEvent.HookTargetChanged;
import io.keystory.events.hook.HookFold;
import io.keystory.events.hook.HookView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Decides about hooks: headers and signing keys go into the vault, and are destroyed as soon as they are replaced. */
final class HookDecider implements Decider<HookView, HookCommand, HookEvent> {

    private static final String HEADERS = "hook-headers";
    private static final String SIGNING_KEY = "hook-signing-key";

    private final HookFold fold = new HookFold();

    @Override
    public HookView initial() {
        return null;
    }

    @Override
    public List<HookEvent> decide(HookView state, HookCommand command) {
        if (state == null && !(command instanceof CreateHook)) {
            throw KeystoryException.notFound("hooks", command.hookId().value());
        }
        return switch (command) {
            case CreateHook c -> List.of(new HookCreated(c.hookId(), VisibleText.requireName("name", c.name()),
                    c.events(), target(c.target()), c.signingKey().id(), c.isEnabled()));
            case UpdateHook c -> update(state, c);
            case ReplaceHookSigningKey c -> List.of(new HookSigningKeyReplaced(c.hookId(), c.signingKey().id()));
            case DeleteHook c -> List.of(new HookDeleted(c.hookId()));
        };
    }

    @Override
    public HookView evolve(HookView state, HookEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<VaultChange> secrets(HookView before, HookCommand command, HookEvent event) {
        return switch (event) {
            case HookCreated e when command instanceof CreateHook c -> Stream.concat(
                    stored(HEADERS, c.target().headers()), stored(SIGNING_KEY, c.signingKey())).toList();
            case HookTargetChanged e when command instanceof UpdateHook c -> Stream.concat(
                    destroyed(before.target().headersId()), stored(HEADERS, c.target().value().headers())).toList();
            case HookSigningKeyReplaced e when command instanceof ReplaceHookSigningKey c -> Stream.concat(
                    destroyed(before.signingKeyId()), stored(SIGNING_KEY, c.signingKey())).toList();
            case HookDeleted e -> Stream.concat(
                    destroyed(before.signingKeyId()), destroyed(before.target().headersId())).toList();
            default -> List.of();
        };
    }

    private static List<HookEvent> update(HookView state, UpdateHook c) {
        List<HookEvent> events = new ArrayList<>();
        c.name().ifAlters(state.name(), name -> events.add(new HookRenamed(
                c.hookId(), VisibleText.requireName("name", name))));
        c.events().ifAlters(state.events(), chosen -> events.add(new HookEventsChosen(c.hookId(), chosen)));
        if (c.target().isGiven() && differs(state.target(), c.target().value())) {
            events.add(new HookTargetChanged(c.hookId(), target(c.target().value())));
        }
        c.isEnabled().ifAlters(state.isEnabled(), isEnabled ->
                events.add(isEnabled ? new HookEnabled(c.hookId()) : new HookDisabled(c.hookId())));
        return events;
    }

    /** Headers cannot be compared: the vault alone knows those that are there. */
    private static boolean differs(HookTarget before, Target wanted) {
        return before.headersId() != null || wanted.headers() != null || !before.url().equals(wanted.url())
                || !Objects.equals(before.retries(), wanted.retries());
    }

    private static HookTarget target(Target target) {
        return new HookTarget(target.url(), target.headers() == null ? null : target.headers().id(), target.retries());
    }

    private static Stream<VaultChange> stored(String kind, Kept kept) {
        return Stream.ofNullable(kept).map(secret -> new VaultChange.Store(secret.id(), kind, secret.value(), false));
    }

    private static Stream<VaultChange> destroyed(String id) {
        return Stream.ofNullable(id).map(VaultChange.Destroy::new);
    }
}
