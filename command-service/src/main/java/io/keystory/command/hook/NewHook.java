package io.keystory.command.hook;

import io.keystory.events.hook.HookCommand.CreateHook;
import io.keystory.events.hook.HookCommand.Kept;
import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.platform.KeystoryException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that a hook is created from; older clients name one event in {@code event}. */
record NewHook(
        @Nullable @Size(min = 1, max = 256) String name,
        @Nullable HookTrigger event,
        @Nullable @Size(min = 1) List<@NotNull HookTrigger> events,
        @NotNull @Valid HookTargetInput config,
        @Nullable Boolean enabled) {

    CreateHook of(HookId id, Kept signingKey) {
        if (events == null && event == null) {
            throw new KeystoryException("hook.missing_events", 400);
        }
        List<HookTrigger> chosen = events == null ? List.of(event) : events.stream().distinct().toList();
        return new CreateHook(id, name == null ? "" : name, chosen, config.target(), signingKey,
                !Boolean.FALSE.equals(enabled));
    }
}
