package io.keystory.command.hook;

import io.keystory.events.hook.HookCommand.UpdateHook;
import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.platform.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The body that changes a hook; what is absent stays, the target is replaced whole. */
record HookChanges(
        Change<@NotNull @Size(min = 1, max = 256) String> name,
        Change<HookTrigger> event,
        Change<@NotNull @Size(min = 1) List<@NotNull HookTrigger>> events,
        Change<@NotNull @Valid HookTargetInput> config,
        Change<@NotNull Boolean> enabled) {

    UpdateHook of(HookId id) {
        return new UpdateHook(id, name, chosen(), config.map(HookTargetInput::target), enabled);
    }

    private Change<List<HookTrigger>> chosen() {
        if (events.isGiven()) {
            return events.map(list -> list.stream().distinct().toList());
        }
        return event.value() == null ? Change.none() : Change.to(List.of(event.value()));
    }
}
