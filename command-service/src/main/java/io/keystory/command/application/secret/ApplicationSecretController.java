package io.keystory.command.application.secret;

import io.keystory.command.application.answer.ApplicationAnswers;
import io.keystory.command.application.answer.ApplicationAnswers.ShownSecret;
import io.keystory.command.platform.Bounds;
import io.keystory.events.application.ApplicationCommand.CreateSecret;
import io.keystory.events.application.ApplicationCommand.DeleteSecret;
import io.keystory.events.application.ApplicationCommand.NewSecret;
import io.keystory.events.application.ApplicationCommand.RenameSecret;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Creates, renames and deletes the secrets of an application; their names are unique in it, and go into the body where
 * they do not fit into a path.
 */
@RestController
@RequestMapping("/api/applications/{id}/secrets")
@Tag(name = "applications")
final class ApplicationSecretController {

    private final Commands commands;
    private final ApplicationAnswers answers;
    private final Clock clock;

    ApplicationSecretController(Commands commands, ApplicationAnswers answers, Clock clock) {
        this.commands = commands;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a secret of an application", operationId = "createApplicationSecret")
    ShownSecret create(@PathVariable ApplicationId id, @Valid @RequestBody GivenSecret body) {
        NewSecret secret = new NewSecret(Ids.next(), new Secret(Ids.nextSecret()));
        commands.send(new CreateSecret(id, body.name(), secret, body.expiresAt(), clock.instant()));
        return answers.secret(id, body.name());
    }

    @PatchMapping("/{name}")
    @Operation(summary = "Rename a secret of an application", operationId = "updateApplicationSecret")
    ShownSecret rename(@PathVariable ApplicationId id, @PathVariable String name, @Valid @RequestBody Name body) {
        commands.send(new RenameSecret(id, name, body.name()));
        return answers.secret(id, body.name());
    }

    @PatchMapping
    @Operation(summary = "Rename the secret of an application that the body names",
            operationId = "updateApplicationSecretByName")
    ShownSecret rename(@PathVariable ApplicationId id, @Valid @RequestBody Renaming body) {
        return rename(id, body.currentName(), new Name(body.name()));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a secret of an application", operationId = "deleteApplicationSecret")
    void delete(@PathVariable ApplicationId id, @PathVariable String name) {
        commands.send(new DeleteSecret(id, name));
    }

    @PostMapping("/delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete the secret of an application that the body names",
            operationId = "deleteApplicationSecretByName")
    void delete(@PathVariable ApplicationId id, @Valid @RequestBody Name body) {
        delete(id, body.name());
    }

    record GivenSecret(@NotNull @Size(min = 1, max = 256) String name,
            @Nullable @Max(Bounds.MOMENT) Long expiresAt) {}

    record Name(@NotNull @Size(min = 1, max = 256) String name) {}

    record Renaming(@NotNull @Size(min = 1, max = 256) String name, @NotNull String currentName) {}
}
