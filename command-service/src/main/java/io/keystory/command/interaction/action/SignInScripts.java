package io.keystory.command.interaction.action;

import io.keystory.command.interaction.ConsoleDoor;
import io.keystory.events.action.ActionOutcome;
import io.keystory.events.action.ActionType;
import io.keystory.events.action.ActionView;
import io.keystory.events.action.OnExecutionError;
import io.keystory.events.interaction.InteractionCommand.RecordActionDecision;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.platform.action.Action;
import io.keystory.platform.action.ActionScript;
import io.keystory.platform.command.Commands;
import io.keystory.platform.script.ScriptFailure;
import io.keystory.platform.script.ScriptFailure.Reason;
import io.keystory.platform.script.ScriptSandbox;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the scripts of administrators whether somebody who signs in may go on. */
public final class SignInScripts {

    private static final Logger LOG = LoggerFactory.getLogger(SignInScripts.class);

    private final ScriptFacts facts;
    private final ConsoleDoor console;
    private final ScriptSandbox sandbox;
    private final Vault vault;
    private final Commands commands;
    private final Clock clock;

    SignInScripts(Streams streams, ConsoleDoor console, ScriptSandbox sandbox, Vault vault, Commands commands,
            Clock clock) {
        this.facts = new ScriptFacts(streams);
        this.console = console;
        this.sandbox = sandbox;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * What is to be kept of the script's decision, together with the step it was asked about: nothing where none runs. A
     * step that is refused ends with 422 action.general, which is kept by then.
     *
     * @param script as it is at this moment; null for none
     * @param user who is signing in
     */
    public List<Command> ask(ActionType type, ActionView script, InteractionView interaction, UserId user) {
        boolean isAsked = script != null && script.isEnabled() && interaction.kind() == InteractionKind.SIGN_IN;
        return isAsked ? run(type, script, interaction, user) : List.of();
    }

    private List<Command> run(ActionType type, ActionView script, InteractionView interaction, UserId user) {
        InteractionId id = new InteractionId(interaction.id());
        Action action = Action.of(script, vault);
        try {
            ActionScript.run(sandbox, action.script(), facts.of(interaction, user), action.environmentVariables());
            return List.of(new RecordActionDecision(id, type, ActionOutcome.ALLOWED, null, clock.instant()));
        } catch (ScriptFailure failure) {
            ActionOutcome outcome = isRefusal(failure, script, interaction, user)
                    ? ActionOutcome.REFUSED : ActionOutcome.ALLOWED;
            RecordActionDecision decision =
                    new RecordActionDecision(id, type, outcome, failure.reason().code(), clock.instant());
            if (outcome == ActionOutcome.ALLOWED) {
                return List.of(decision);
            }
            commands.send(decision);
            throw refusal(failure);
        }
    }

    private boolean isRefusal(
            ScriptFailure failure, ActionView script, InteractionView interaction, UserId user) {
        if (failure.reason() == Reason.DENIED) {
            return true;
        }
        LOG.warn("The script {} failed ({}): {}", script.id(), failure.reason().code(), failure.getMessage());
        return script.onExecutionError() == OnExecutionError.BLOCK && !console.isOpen(interaction, user);
    }

    /** What went wrong in a script is for administrators; what it says to the person is for the person. */
    private static KeystoryException refusal(ScriptFailure failure) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("reason", failure.reason().code()));
        if (failure.reason() == Reason.DENIED && failure.getMessage() != null) {
            data.put("message", failure.getMessage());
        }
        return new KeystoryException("action.general", 422, data);
    }
}
