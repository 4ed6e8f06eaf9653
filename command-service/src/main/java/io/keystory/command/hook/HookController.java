package io.keystory.command.hook;

import io.keystory.events.hook.HookCommand.DeleteHook;
import io.keystory.events.hook.HookCommand.Kept;
import io.keystory.events.hook.HookCommand.ReplaceHookSigningKey;
import io.keystory.events.hook.HookId;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.hook.Hook;
import io.keystory.platform.hook.HookSignature;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, changes and deletes hooks. */
@RestController
@RequestMapping("/api/hooks")
@Tag(name = "hooks")
final class HookController {

    private final Commands commands;
    private final StoredHooks hooks;

    HookController(Commands commands, StoredHooks hooks) {
        this.commands = commands;
        this.hooks = hooks;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a hook", operationId = "createHook")
    Hook create(@Valid @RequestBody NewHook body) {
        HookId id = new HookId(Ids.next());
        commands.send(body.of(id, newKey()));
        return hooks.shown(id);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a hook", operationId = "updateHook")
    Hook update(@PathVariable HookId id, @Valid @RequestBody HookChanges body) {
        commands.send(body.of(id));
        return hooks.shown(id);
    }

    @PatchMapping("/{id}/signing-key")
    @Operation(summary = "Replace the key that signs what a hook is told", operationId = "updateHookSigningKey")
    Hook replaceSigningKey(@PathVariable HookId id) {
        commands.send(new ReplaceHookSigningKey(id, newKey()));
        return hooks.shown(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a hook", operationId = "deleteHook")
    void delete(@PathVariable HookId id) {
        commands.send(new DeleteHook(id));
    }

    private static Kept newKey() {
        return new Kept(Ids.next(), new Secret(HookSignature.newKey()));
    }
}
