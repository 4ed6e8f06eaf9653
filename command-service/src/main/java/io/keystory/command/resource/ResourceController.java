package io.keystory.command.resource;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceCommand.DeleteResource;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ResourceView;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates, changes and deletes API resources. */
@RestController
@Tag(name = "resources")
final class ResourceController {

    private final OneDefaultResource oneDefault;
    private final Commands commands;
    private final ResourceAnswers answers;
    private final String managementAlias;

    ResourceController(OneDefaultResource oneDefault, Commands commands, ResourceAnswers answers,
            KeystorySettings settings) {
        this.oneDefault = oneDefault;
        this.commands = commands;
        this.answers = answers;
        this.managementAlias = settings.managementAlias();
    }

    @PostMapping("/api/resources")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create an API resource", operationId = "createResource")
    ResourceWithScopes create(@Valid @RequestBody NewResource body) {
        if (body.indicator().equals(managementAlias)) {
            throw new KeystoryException("resource.resource_identifier_in_use", 422);
        }
        ResourceId id = new ResourceId(Ids.next());
        commands.send(body.of(id));
        ResourceView created = answers.of(id);
        return new ResourceWithScopes(created, created.scopes());
    }

    @PatchMapping("/api/resources/{id}")
    @Operation(summary = "Change an API resource", operationId = "updateResource")
    ResourceView update(@PathVariable ResourceId id, @Valid @RequestBody ResourceChanges body) {
        commands.send(body.of(id));
        return answers.of(id);
    }

    @PatchMapping("/api/resources/{id}/is-default")
    @Operation(summary = "Make an API resource the default one, or not", operationId = "updateResourceIsDefault")
    ResourceView changeDefault(@PathVariable ResourceId id, @Valid @RequestBody Default body) {
        oneDefault.change(id, body.isDefault());
        return answers.of(id);
    }

    @DeleteMapping("/api/resources/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an API resource with its permissions", operationId = "deleteResource")
    void delete(@PathVariable ResourceId id) {
        commands.send(new DeleteResource(id));
    }

    record Default(@NotNull Boolean isDefault) {}
}
