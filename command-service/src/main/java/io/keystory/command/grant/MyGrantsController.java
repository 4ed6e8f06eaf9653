package io.keystory.command.grant;

import static io.keystory.command.account.OwnAccess.PROOF;
import static io.keystory.command.account.OwnAccess.SESSIONS;

import io.keystory.command.account.OwnAccess;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.grant.GrantId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users take back what they allowed an application. */
@RestController
@Tag(name = "My account")
final class MyGrantsController {

    private final OwnAccess access;
    private final GrantWithdrawal withdrawal;

    MyGrantsController(OwnAccess access, GrantWithdrawal withdrawal) {
        this.access = access;
        this.withdrawal = withdrawal;
    }

    @DeleteMapping("/api/my-account/grants/{grantId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back what one allowed an application", operationId = "deleteMyGrant")
    void revoke(@PathVariable GrantId grantId, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserView user = access.changing(token, SESSIONS, proof, FieldControls::session);
        withdrawal.revoke(new UserId(user.id()), grantId);
    }
}
