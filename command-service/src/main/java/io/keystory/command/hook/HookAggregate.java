package io.keystory.command.hook;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.hook.HookCommand;
import io.keystory.events.hook.HookCommand.CreateHook;
import io.keystory.events.hook.HookCommand.DeleteHook;
import io.keystory.events.hook.HookCommand.ReplaceHookSigningKey;
import io.keystory.events.hook.HookCommand.UpdateHook;
import io.keystory.events.hook.HookEvent;
import io.keystory.events.hook.HookView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link HookDecider} on a hook's stream. */
public final class HookAggregate extends DecidingAggregate<HookView, HookCommand, HookEvent> {

    HookAggregate() {
        super(new HookDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateHook command) {
        decide(command);
    }

    @Decided
    void handle(UpdateHook command) {
        decide(command);
    }

    @Decided
    void handle(ReplaceHookSigningKey command) {
        decide(command);
    }

    @Decided
    void handle(DeleteHook command) {
        decide(command);
    }
}
