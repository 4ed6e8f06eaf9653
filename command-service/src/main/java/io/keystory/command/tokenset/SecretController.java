package io.keystory.command.tokenset;

import io.keystory.command.user.UserAccounts;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserCommand.DeleteTokenSet;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forgets what is kept for a user: the tokens that a provider gave. */
@RestController
@Tag(name = "secrets")
class SecretController {

    private final UserAccounts accounts;
    private final Commands commands;

    SecretController(UserAccounts accounts, Commands commands) {
        this.accounts = accounts;
        this.commands = commands;
    }

    @DeleteMapping("/api/secrets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget the tokens that a provider gave a user", operationId = "deleteSecret")
    void delete(@PathVariable String id) {
        UserView user = accounts.findByTokenSet(id).orElseThrow(() -> KeystoryException.notFound("secrets", id));
        commands.send(new DeleteTokenSet(new UserId(user.id()), id));
    }
}
