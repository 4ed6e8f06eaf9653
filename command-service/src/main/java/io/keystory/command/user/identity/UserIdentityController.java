package io.keystory.command.user.identity;

import io.keystory.command.connector.social.SocialSignIn;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserCommand.LinkIdentity;
import io.keystory.events.user.UserCommand.UnlinkIdentity;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.platform.account.SignIns;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who users are at social providers. */
@RestController
@RequestMapping("/api/users/{userId}/identities")
@Tag(name = "users")
public final class UserIdentityController {

    private final UserAccounts accounts;
    private final SocialSignIn social;
    private final Commands commands;
    private final SignIns signIns;

    UserIdentityController(UserAccounts accounts, SocialSignIn social, Commands commands, SignIns signIns) {
        this.accounts = accounts;
        this.social = social;
        this.commands = commands;
        this.signIns = signIns;
    }

    @PutMapping("/{target}")
    @Operation(summary = "Say who a user is at a social provider", operationId = "putUserIdentity")
    @ApiResponse(responseCode = "200", description = "The user was somebody there before")
    @ApiResponse(responseCode = "201", description = "The user was nobody there before")
    ResponseEntity<Map<String, SocialIdentity>> put(@PathVariable UserId userId, @PathVariable String target,
            @Valid @RequestBody NewIdentity body) {
        boolean isNew = !user(userId).identities().containsKey(target);
        commands.send(new LinkIdentity(userId, target, new SocialIdentity(body.userId(), body.details()), true));
        return ResponseEntity.status(isNew ? 201 : 200).body(user(userId).identities());
    }

    @PostMapping
    @Operation(summary = "Link whoever came back from a social provider", operationId = "createUserIdentity")
    Map<String, SocialIdentity> link(@PathVariable UserId userId, @Valid @RequestBody Arrived body) {
        user(userId);
        SocialSignIn.Arrival arrival = social.managedArrival(new ConnectorId(body.connectorId()), body.connectorData());
        commands.send(new LinkIdentity(userId, arrival.target(), arrival.person().asIdentity(), true));
        return user(userId).identities();
    }

    @DeleteMapping("/{target}")
    @Operation(summary = "Take the identity at a social provider from a user", operationId = "deleteUserIdentity")
    UserView unlink(@PathVariable UserId userId, @PathVariable String target) {
        commands.send(new UnlinkIdentity(userId, target));
        return signIns.addTo(user(userId), Long.MAX_VALUE);
    }

    private UserView user(UserId id) {
        return accounts.find(id).orElseThrow(() -> KeystoryException.notFound("users", id.value()));
    }

    record NewIdentity(@NotBlank @Size(max = 128) String userId, @Nullable Map<String, Object> details) {}

    record Arrived(@NotBlank String connectorId, @NotNull Map<String, Object> connectorData) {}
}
