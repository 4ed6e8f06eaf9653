package io.keystory.command.onetimetoken;

import io.keystory.command.user.IdentifierForms;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.onetimetoken.OneTimeTokenCommand;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.DeleteOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenCommand.EndOneTimeToken;
import io.keystory.events.onetimetoken.OneTimeTokenContext;
import io.keystory.events.onetimetoken.OneTimeTokenId;
import io.keystory.events.onetimetoken.OneTimeTokenStatus;
import io.keystory.platform.command.Commands;
import io.keystory.platform.onetimetoken.OneTimeToken;
import io.keystory.store.Vault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes one-time tokens, lets them be used, and ends them. */
@RestController
@RequestMapping("/api/one-time-tokens")
@Tag(name = "one-time-tokens")
final class OneTimeTokenController {

    private static final int SECONDS = 600;
    private static final int YEAR = 31_536_000;

    private final OneTimeTokens tokens;
    private final Commands commands;
    private final Vault vault;
    private final Clock clock;

    OneTimeTokenController(OneTimeTokens tokens, Commands commands, Vault vault, Clock clock) {
        this.tokens = tokens;
        this.commands = commands;
        this.vault = vault;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a one-time token", operationId = "createOneTimeToken")
    OneTimeToken create(@Valid @RequestBody NewToken body) {
        Purpose purpose = Objects.requireNonNullElse(body.context(), Purpose.ANYTHING);
        return after(tokens.issue(body.email(),
                new OneTimeTokenContext(purpose.jitOrganizationIds(), purpose.interactionEvent()),
                Duration.ofSeconds(Objects.requireNonNullElse(body.expiresIn(), SECONDS))));
    }

    @PostMapping("/verify")
    @Operation(summary = "Use a one-time token up", operationId = "verifyOneTimeToken")
    OneTimeToken verify(@Valid @RequestBody GivenToken body) {
        return after(tokens.consumption(tokens.find(body.token()), body.email()));
    }

    @PutMapping("/{id}/status")
    @Operation(summary = "Say what has become of a one-time token", operationId = "replaceOneTimeTokenStatus")
    OneTimeToken changeStatus(@PathVariable OneTimeTokenId id, @Valid @RequestBody NewStatus body) {
        return after(new EndOneTimeToken(id, body.status(), clock.millis()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a one-time token", operationId = "deleteOneTimeToken")
    void delete(@PathVariable OneTimeTokenId id) {
        commands.send(new DeleteOneTimeToken(id));
    }

    private OneTimeToken after(OneTimeTokenCommand command) {
        commands.send(command);
        return OneTimeToken.of(tokens.of(command.tokenId()), vault);
    }

    record NewToken(
            @NotNull @Size(max = 128) @Pattern(regexp = IdentifierForms.EMAIL, message = IdentifierForms.AN_EMAIL)
            String email,
            @Nullable @Valid Purpose context,
            @Nullable @Min(1) @Max(YEAR) Integer expiresIn) {}

    record Purpose(
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 21) String> jitOrganizationIds,
            @Nullable InteractionKind interactionEvent) {

        private static final Purpose ANYTHING = new Purpose(null, null);
    }

    record GivenToken(@NotBlank @Size(max = 256) String token, @NotBlank @Size(max = 128) String email) {}

    record NewStatus(@NotNull OneTimeTokenStatus status) {}
}
