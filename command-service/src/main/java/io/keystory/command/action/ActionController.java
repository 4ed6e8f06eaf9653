package io.keystory.command.action;

import io.keystory.command.script.ScriptSecrets;
import io.keystory.events.action.ActionCommand.ChangeAction;
import io.keystory.events.action.ActionCommand.DeleteAction;
import io.keystory.events.action.ActionFold;
import io.keystory.events.action.ActionType;
import io.keystory.events.action.ActionView;
import io.keystory.events.action.OnExecutionError;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.action.Action;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.keystory.store.Vault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets, changes and deletes the scripts that have their say while somebody signs in. */
@RestController
@RequestMapping("/api/configs/actions/{actionType}")
@Tag(name = "configs")
final class ActionController {

    private static final int LONGEST = 65_536;

    private final Commands commands;
    private final Streams streams;
    private final Vault vault;

    ActionController(Commands commands, Streams streams, Vault vault) {
        this.commands = commands;
        this.streams = streams;
        this.vault = vault;
    }

    @PutMapping
    @Operation(summary = "Set a script of sign-ins", operationId = "upsertAction")
    @ApiResponse(responseCode = "200", description = "It was changed")
    @ApiResponse(responseCode = "201", description = "There was none before")
    ResponseEntity<Action> put(@PathVariable String actionType, @Valid @RequestBody GivenAction body) {
        ActionType type = ActionType.of(actionType);
        boolean isNew = present(type).isEmpty();
        send(type, body.action(), null);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(shown(type));
    }

    /** What is secret is merged here, since only the vault knows it; somebody else's change in between is a conflict. */
    @PatchMapping
    @Operation(summary = "Change a script of sign-ins", operationId = "updateAction")
    Action patch(@PathVariable String actionType, @Valid @RequestBody ActionChanges body) {
        ActionType type = ActionType.of(actionType);
        ActionView before = present(type).orElseThrow(() -> absent(type));
        send(type, body.applied(Action.of(before, vault)), before);
        return shown(type);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a script of sign-ins", operationId = "deleteAction")
    void delete(@PathVariable String actionType) {
        commands.send(new DeleteAction(ActionType.of(actionType)));
    }

    private void send(ActionType type, Action wanted, ActionView expected) {
        commands.send(new ChangeAction(type, wanted.script(), wanted.enabled(), wanted.onExecutionError(),
                ScriptSecrets.details(wanted.details()), expected));
    }

    private Action shown(ActionType type) {
        return Action.of(present(type).orElseThrow(() -> absent(type)), vault);
    }

    private Optional<ActionView> present(ActionType type) {
        return streams.fold(type.stream(), new ActionFold());
    }

    private static KeystoryException absent(ActionType type) {
        return KeystoryException.notFound("actions", type.wireName());
    }

    /** Without a word about it, a script does not run yet, and a sign-in whose script fails is refused. */
    record GivenAction(
            @NotNull @Size(max = LONGEST) String script,
            @Nullable Map<String, String> environmentVariables,
            @Nullable Object contextSample,
            @Nullable Boolean enabled,
            @Nullable OnExecutionError onExecutionError) {

        Action action() {
            return new Action(script, environmentVariables, contextSample, Boolean.TRUE.equals(enabled),
                    Objects.requireNonNullElse(onExecutionError, OnExecutionError.BLOCK));
        }
    }

    record ActionChanges(
            Change<@NotNull @Size(max = LONGEST) String> script,
            Change<Map<String, String>> environmentVariables,
            Change<Object> contextSample,
            Change<@NotNull Boolean> enabled,
            Change<@NotNull OnExecutionError> onExecutionError) {

        Action applied(Action before) {
            return new Action(script.or(before.script()), environmentVariables.or(before.environmentVariables()),
                    contextSample.or(before.contextSample()), enabled.or(before.enabled()),
                    onExecutionError.or(before.onExecutionError()));
        }
    }
}
