package io.keystory.command.account;

import static io.keystory.command.account.OwnAccess.PROOF;
import static io.keystory.command.accountcenter.AccountCenterSettings.requireFirstParty;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.tokenset.TokenSets;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.command.verification.social.SocialProofs;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.Command;
import io.keystory.events.user.UserCommand.LinkIdentity;
import io.keystory.events.user.UserCommand.RequireSignInMethod;
import io.keystory.events.user.UserCommand.UnlinkIdentity;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.verification.SocialProofView;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users link their account to who they are at social providers. */
@RestController
@RequestMapping("/api/my-account/identities")
@Tag(name = "My account")
class MyIdentitiesController {

    private static final String SCOPE = "identities";

    private final AccountCenterSettings settings;
    private final OwnAccess access;
    private final VerificationRecords proofs;
    private final SocialProofs social;
    private final TokenSets tokenSets;
    private final Commands commands;

    MyIdentitiesController(AccountCenterSettings settings, OwnAccess access, VerificationRecords proofs,
            SocialProofs social, TokenSets tokenSets, Commands commands) {
        this.settings = settings;
        this.access = access;
        this.proofs = proofs;
        this.social = social;
        this.tokenSets = tokenSets;
        this.commands = commands;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Link an identity at a social provider", operationId = "linkMyIdentity")
    void link(@Valid @RequestBody IdentityBody body, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        link(body, token, proof, false);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Replace an identity at a social provider", operationId = "replaceMyIdentity")
    void replace(@Valid @RequestBody IdentityBody body, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        link(body, token, proof, true);
    }

    @DeleteMapping("/{target}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Unlink an identity at a social provider", operationId = "unlinkMyIdentity")
    void unlink(@PathVariable String target, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        settings.requireOpen();
        requireFirstParty(token);
        AccountCenterSettings.requireScope(token, SCOPE);
        UserId id = editing(token, proof);
        commands.sendTogether(List.of(new UnlinkIdentity(id, target), new RequireSignInMethod(id)));
    }

    private void link(IdentityBody body, AccountToken token, String proof, boolean isReplacing) {
        UserId user = editing(token, proof);
        SocialProofView proven = social.passed(user, body.newIdentifierVerificationRecordId());
        List<Command> steps = new ArrayList<>();
        steps.add(new LinkIdentity(user, proven.target(), proven.person().asIdentity(), isReplacing));
        tokenSets.taking(user, proven.target(), proven.connectorId(),
                proven.person().keyed(body.newIdentifierVerificationRecordId())).ifPresent(steps::add);
        commands.sendTogether(steps);
    }

    /** The user, who has proven to be themselves where there is a way to; 401 auth.unauthorized without the scope. */
    private UserId editing(AccountToken token, String proof) {
        UserView user = access.editing(token, SCOPE, FieldControls::social);
        proofs.requireOfWhoCan(proof, user);
        return new UserId(user.id());
    }

    record IdentityBody(@NotBlank @Size(max = 128) String newIdentifierVerificationRecordId) {}
}
