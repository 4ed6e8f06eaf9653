package io.keystory.command.user.personalaccesstoken;

import io.keystory.command.platform.Bounds;
import io.keystory.command.user.UserAnswers;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserCommand.CreatePersonalAccessToken;
import io.keystory.events.user.UserCommand.DeletePersonalAccessToken;
import io.keystory.events.user.UserCommand.RenamePersonalAccessToken;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView.PersonalAccessToken;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.token.PersonalAccessTokenValue;
import io.keystory.store.Vault;
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

/** Creates, renames and deletes the personal access tokens of a user; names that do not fit into a path go into the body. */
@RestController
@RequestMapping("/api/users/{userId}/personal-access-tokens")
@Tag(name = "users")
public final class PersonalAccessTokenController {

    private final Commands commands;
    private final UserAnswers answers;
    private final Vault vault;
    private final Clock clock;

    PersonalAccessTokenController(Commands commands, UserAnswers answers, Vault vault, Clock clock) {
        this.commands = commands;
        this.answers = answers;
        this.vault = vault;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a personal access token of a user", operationId = "createUserPersonalAccessToken")
    ShownToken create(@PathVariable UserId userId, @Valid @RequestBody GivenToken body) {
        String id = Ids.next();
        Secret value = new Secret(PersonalAccessTokenValue.create(id));
        commands.send(new CreatePersonalAccessToken(
                userId, id, body.name(), value, body.expiresAt(), clock.instant()));
        return shown(userId, body.name());
    }

    @PatchMapping("/{name}")
    @Operation(summary = "Rename a personal access token of a user", operationId = "renameUserPersonalAccessToken")
    ShownToken rename(@PathVariable UserId userId, @PathVariable String name, @Valid @RequestBody Name body) {
        commands.send(new RenamePersonalAccessToken(userId, name, body.name()));
        return shown(userId, body.name());
    }

    @PatchMapping
    @Operation(summary = "Rename the personal access token of a user that the body names",
            operationId = "updateUserPersonalAccessToken")
    ShownToken rename(@PathVariable UserId userId, @Valid @RequestBody Renaming body) {
        String current = body.currentName() == null ? body.name() : body.currentName();
        return rename(userId, current, new Name(body.name()));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a personal access token of a user", operationId = "deleteUserPersonalAccessToken")
    void delete(@PathVariable UserId userId, @PathVariable String name) {
        commands.send(new DeletePersonalAccessToken(userId, name));
    }

    @PostMapping("/delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete the personal access token of a user that the body names",
            operationId = "deleteUserPersonalAccessTokenByName")
    void delete(@PathVariable UserId userId, @Valid @RequestBody Name body) {
        delete(userId, body.name());
    }

    private ShownToken shown(UserId userId, String name) {
        PersonalAccessToken token = PersonalAccessTokens.existing(answers.withoutSignIns(userId), name);
        String value = vault.open(token.id())
                .orElseThrow(() -> KeystoryException.notFound("personal_access_tokens", name));
        return new ShownToken("default", userId.value(), name, value, token.createdAt(), token.expiresAt());
    }

    record GivenToken(@NotNull @Size(min = 1, max = 256) String name,
            @Nullable @Max(Bounds.MOMENT) Long expiresAt) {}

    record Name(@NotNull @Size(min = 1, max = 256) String name) {}

    /** @param currentName that of {@code name} where it is absent: nothing is renamed then */
    record Renaming(@NotNull @Size(min = 1, max = 256) String name, @Nullable String currentName) {}

    /** A token as the Management API shows it; {@code expiresAt} is epoch ms, or null for never. */
    record ShownToken(
            String tenantId, String userId, String name, String value, long createdAt, @Nullable Long expiresAt) {}
}
