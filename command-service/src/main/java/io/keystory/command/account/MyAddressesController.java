package io.keystory.command.account;

import static io.keystory.command.account.OwnAccess.PROOF;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.interaction.sso.EnterpriseAddresses;
import io.keystory.command.organization.joining.JoiningByEmail;
import io.keystory.command.signinexperience.EmailBlocklist;
import io.keystory.command.user.IdentifierForms;
import io.keystory.command.user.PhoneNumbers;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserCommand.RequireSignInMethod;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users change where they are reached, once they have shown that they are, and who they are. */
@RestController
@RequestMapping("/api/my-account")
@Tag(name = "My account")
class MyAddressesController {

    private final AccountCenterSettings settings;
    private final UserAccounts accounts;
    private final VerificationRecords proofs;
    private final EmailBlocklist blocklist;
    private final EnterpriseAddresses enterprises;
    private final JoiningByEmail joining;
    private final Commands commands;

    MyAddressesController(AccountCenterSettings settings, UserAccounts accounts, VerificationRecords proofs,
            EmailBlocklist blocklist, EnterpriseAddresses enterprises, JoiningByEmail joining, Commands commands) {
        this.settings = settings;
        this.accounts = accounts;
        this.proofs = proofs;
        this.blocklist = blocklist;
        this.enterprises = enterprises;
        this.joining = joining;
        this.commands = commands;
    }

    @PostMapping("/primary-email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set another primary e-mail address", operationId = "updateMyPrimaryEmail")
    void setEmail(@Valid @RequestBody EmailBody body, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserView user = allowed(token, "email", FieldControls::email, proof);
        set(user, new Identifier(Identifier.Type.EMAIL, body.email()), body.newIdentifierVerificationRecordId());
    }

    @DeleteMapping("/primary-email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove the primary e-mail address", operationId = "deleteMyPrimaryEmail")
    void removeEmail(@AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        remove(allowed(token, "email", FieldControls::email, proof), Identifier.Type.EMAIL);
    }

    @PostMapping("/primary-phone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set another primary phone number", operationId = "updateMyPrimaryPhone")
    void setPhone(@Valid @RequestBody PhoneBody body, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        UserView user = allowed(token, "phone", FieldControls::phone, proof);
        PhoneNumbers.require(body.phone());
        set(user, new Identifier(Identifier.Type.PHONE, body.phone()), body.newIdentifierVerificationRecordId());
    }

    @DeleteMapping("/primary-phone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove the primary phone number", operationId = "deleteMyPrimaryPhone")
    void removePhone(@AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        remove(allowed(token, "phone", FieldControls::phone, proof), Identifier.Type.PHONE);
    }

    private UserView allowed(
            AccountToken token, String scope, Function<FieldControls, FieldControl> field, String proof) {
        settings.requireOpen();
        AccountCenterSettings.requireFirstParty(token);
        AccountCenterSettings.requireScope(token, scope);
        settings.requireEditable(field);
        UserView user = accounts.find(new UserId(token.userId()))
                .orElseThrow(() -> new KeystoryException("auth.unauthorized", 401));
        proofs.require(proof, user);
        return user;
    }

    private void set(UserView user, Identifier identifier, String recordId) {
        if (identifier.type() == Identifier.Type.EMAIL) {
            enterprises.require(user, identifier.value());
            blocklist.require(identifier.value());
        }
        proofs.requireReceived(recordId, user, identifier);
        List<Command> steps = new ArrayList<>();
        steps.add(change(user, identifier.type(), identifier.value()));
        if (identifier.type() == Identifier.Type.EMAIL) {
            steps.addAll(joining.of(new UserId(user.id()), identifier.value()));
        }
        commands.sendTogether(steps);
    }

    /** The last identifier stays, for nobody could sign in without any. */
    private void remove(UserView user, Identifier.Type type) {
        String own = type == Identifier.Type.EMAIL ? user.primaryEmail() : user.primaryPhone();
        if (own != null) {
            commands.sendTogether(
                    List.of(change(user, type, null), new RequireSignInMethod(new UserId(user.id()))));
        }
    }

    private static UpdateUser change(UserView user, Identifier.Type type, String value) {
        boolean isEmail = type == Identifier.Type.EMAIL;
        return new UpdateUser(new UserId(user.id()), Change.none(),
                isEmail ? Change.to(value) : Change.none(), isEmail ? Change.none() : Change.to(value),
                Change.none(), Change.none(), Change.none(), Change.none());
    }

    record EmailBody(
            @NotNull @Size(max = 128) @Pattern(regexp = IdentifierForms.EMAIL, message = IdentifierForms.AN_EMAIL)
            String email,
            @NotBlank @Size(max = 128) String newIdentifierVerificationRecordId) {}

    record PhoneBody(
            @NotNull @Size(max = 128) @Pattern(regexp = IdentifierForms.PHONE, message = IdentifierForms.A_PHONE)
            String phone,
            @NotBlank @Size(max = 128) String newIdentifierVerificationRecordId) {}
}
