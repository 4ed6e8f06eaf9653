package io.keystory.command.clientregistration;

import io.keystory.command.platform.Bounds;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.CreateInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.RevokeInitialAccessToken;
import io.keystory.events.clientregistration.InitialAccessTokenFold;
import io.keystory.events.clientregistration.InitialAccessTokenId;
import io.keystory.events.clientregistration.InitialAccessTokenView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.token.InitialAccessTokenValue;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes and revokes tokens that let clients register; a token is told when it is made and never again. */
@RestController
@RequestMapping("/api/client-registration/initial-access-tokens")
@Tag(name = "client-registration")
final class InitialAccessTokenController {

    private final Commands commands;
    private final Streams streams;
    private final Clock clock;

    InitialAccessTokenController(Commands commands, Streams streams, Clock clock) {
        this.commands = commands;
        this.streams = streams;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a token that lets clients register", operationId = "createInitialAccessToken")
    MadeToken create(@Valid @RequestBody GivenToken body) {
        InitialAccessTokenId id = new InitialAccessTokenId(Ids.next());
        String value = InitialAccessTokenValue.create(id.value());
        commands.send(new CreateInitialAccessToken(id, body.name(), body.expiresAt(), body.mostUses(),
                new Secret(TokenDigest.text(value)), clock.instant()));
        InitialAccessTokenView made = streams.fold(id.stream(), new InitialAccessTokenFold())
                .orElseThrow(() -> KeystoryException.notFound("initial_access_tokens", id.value()));
        return new MadeToken(made.id(), made.name(), value, made.createdAt(), made.expiresAt(), made.mostUses());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token that lets clients register", operationId = "revokeInitialAccessToken")
    void revoke(@PathVariable InitialAccessTokenId id) {
        commands.send(new RevokeInitialAccessToken(id));
    }

    /** {@code expiresAt} is epoch ms, null for never; {@code mostUses} is null for any number of clients. */
    record GivenToken(
            @NotNull @Size(min = 1, max = 256) String name,
            @Nullable @Max(Bounds.MOMENT) Long expiresAt, @Nullable @Min(1) Integer mostUses) {}

    /** A token as it is told once. */
    record MadeToken(String id, String name, String value, long createdAt, @Nullable Long expiresAt,
            @Nullable Integer mostUses) {}
}
