package io.keystory.command.account;

import static io.keystory.command.account.OwnAccess.PROOF;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.DeletionRequestChange.Ask;
import io.keystory.events.user.DeletionRequestChange.Withdraw;
import io.keystory.events.user.UserCommand.ChangeDeletionRequest;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users ask for the end of their account, and take that back. */
@RestController
@RequestMapping("/api/my-account/deletion-request")
@Tag(name = "My account")
class MyDeletionRequestController {

    private static final String SCOPE = "profile";

    private final OwnAccess access;
    private final AccountCenterSettings settings;
    private final VerificationRecords proofs;
    private final Commands commands;
    private final Clock clock;

    MyDeletionRequestController(OwnAccess access, AccountCenterSettings settings, VerificationRecords proofs,
            Commands commands, Clock clock) {
        this.access = access;
        this.settings = settings;
        this.proofs = proofs;
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask for the end of one's account", operationId = "requestMyDeletion", description = """
            An administrator deletes or erases it, or it is erased by itself after the days that the account centre \
            names. Asking again changes nothing. It takes a fresh verification of whoever can give one.""")
    void request(@AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserView user = access.scoped(token, SCOPE);
        AccountCenterView center = settings.open();
        if (!center.deletionRequestsEnabled()) {
            throw new KeystoryException("account_center.field_not_editable", 400);
        }
        proofs.requireOfWhoCan(proof, user);
        commands.send(new ChangeDeletionRequest(new UserId(user.id()), new Ask(dueAt(center.deletionGraceDays()))));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back that one asked for the end of one's account", operationId = "withdrawMyDeletion",
            description = "While the account centre is closed as well: the day that was told comes all the same.")
    void withdraw(@AuthenticationPrincipal AccountToken token) {
        UserView user = access.scopedAlways(token, SCOPE);
        commands.send(new ChangeDeletionRequest(new UserId(user.id()), new Withdraw()));
    }

    private Long dueAt(Integer graceDays) {
        return graceDays == null ? null : clock.millis() + Duration.ofDays(graceDays).toMillis();
    }
}
