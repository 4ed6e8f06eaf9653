package io.keystory.command.resource;

import io.keystory.events.platform.Change;
import io.keystory.events.resource.ResourceCommand.AddScope;
import io.keystory.events.resource.ResourceCommand.RemoveScope;
import io.keystory.events.resource.ResourceCommand.UpdateScope;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.resource.ScopeView;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, changes and deletes the scopes (permissions) of an API resource. */
@RestController
@Tag(name = "resources")
final class ScopeController {

    private final Commands commands;
    private final ResourceAnswers answers;

    ScopeController(Commands commands, ResourceAnswers answers) {
        this.commands = commands;
        this.answers = answers;
    }

    @PostMapping("/api/resources/{resourceId}/scopes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a permission", operationId = "createResourceScope")
    ScopeView create(@PathVariable ResourceId resourceId, @Valid @RequestBody NewScope body) {
        ScopeId id = new ScopeId(Ids.next());
        commands.send(new AddScope(resourceId, id, body.name(), body.description()));
        return answers.of(resourceId, id);
    }

    @PatchMapping("/api/resources/{resourceId}/scopes/{scopeId}")
    @Operation(summary = "Change a permission", operationId = "updateResourceScope")
    ScopeView update(@PathVariable ResourceId resourceId, @PathVariable ScopeId scopeId,
            @Valid @RequestBody ScopeChanges body) {
        commands.send(new UpdateScope(resourceId, scopeId, body.name(), body.description()));
        return answers.of(resourceId, scopeId);
    }

    @DeleteMapping("/api/resources/{resourceId}/scopes/{scopeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a permission", operationId = "deleteResourceScope")
    void delete(@PathVariable ResourceId resourceId, @PathVariable ScopeId scopeId) {
        commands.send(new RemoveScope(resourceId, scopeId));
    }

    record NewScope(@NotNull @Size(min = 1, max = 256) String name, @Nullable String description) {}

    record ScopeChanges(Change<@NotNull @Size(min = 1, max = 256) String> name, Change<String> description) {}
}
