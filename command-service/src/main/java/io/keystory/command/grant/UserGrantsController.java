package io.keystory.command.grant;

import io.keystory.events.grant.GrantId;
import io.keystory.events.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what a user allowed an application. */
@RestController
@Tag(name = "users")
final class UserGrantsController {

    private final GrantWithdrawal withdrawal;

    UserGrantsController(GrantWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @DeleteMapping("/api/users/{userId}/grants/{grantId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back what a user allowed an application", operationId = "deleteUserGrant")
    void revoke(@PathVariable UserId userId, @PathVariable GrantId grantId) {
        withdrawal.revoke(userId, grantId);
    }
}
