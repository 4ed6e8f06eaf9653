package io.keystory.command.interaction;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionCommand.ProvidePassword;
import io.keystory.events.interaction.InteractionCommand.ProvideUsername;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fills in, piece by piece, what a new account needs. */
@RestController
@RequestMapping("/api/experience/profile")
@Tag(name = "Experience")
class ProfileController {

    private final CurrentInteraction current;
    private final UserAccounts accounts;
    private final NewPasswordRules rules;
    private final Passwords passwords;
    private final Commands commands;
    private final Clock clock;

    ProfileController(CurrentInteraction current, UserAccounts accounts, NewPasswordRules rules,
            Passwords passwords, Commands commands, Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Add a piece of the profile", operationId = "provideProfile")
    void provide(@Valid @RequestBody ProfilePiece piece, HttpServletRequest request) {
        InteractionView interaction = current.begun(request);
        if (interaction.kind() == InteractionKind.FORGOT_PASSWORD) {
            throw new KeystoryException("session.not_supported_for_forgot_password", 400);
        }
        switch (piece) {
            case UsernamePiece username -> provide(interaction, username.value());
            case PasswordPiece password -> provide(interaction, new Secret(password.value()));
        }
    }

    private void provide(InteractionView interaction, String username) {
        if (accounts.find(new Identifier(Identifier.Type.USERNAME, username)).isPresent()) {
            throw new KeystoryException("user.username_already_in_use", 422);
        }
        commands.send(new ProvideUsername(new InteractionId(interaction.id()), username, clock.instant()));
    }

    private void provide(InteractionView interaction, Secret password) {
        rules.require(password, interaction.profile().username());
        StoredPassword hash = passwords.hash(password);
        commands.send(new ProvidePassword(new InteractionId(interaction.id()),
                new HashedPassword(Ids.next(), hash.algorithm(), hash.digest()), clock.instant()));
    }

    /** One piece of a profile, told apart by its type. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = UsernamePiece.class, name = "username"),
        @JsonSubTypes.Type(value = PasswordPiece.class, name = "password")
    })
    sealed interface ProfilePiece {}

    record UsernamePiece(@NotBlank @Size(max = 128) @Pattern(regexp = "^[A-Z_a-z]\\w*$") String value)
            implements ProfilePiece {}

    record PasswordPiece(@NotNull @Size(max = 4096) String value) implements ProfilePiece {}
}
