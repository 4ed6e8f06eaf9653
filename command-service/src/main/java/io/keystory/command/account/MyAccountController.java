package io.keystory.command.account;

import static io.keystory.command.account.OwnAccess.PROOF;
import static io.keystory.command.accountcenter.AccountCenterSettings.requireFirstParty;
import static io.keystory.command.accountcenter.AccountCenterSettings.requireScope;

import io.keystory.command.accountcenter.AccountCenterSettings;
import io.keystory.command.password.Passwords;
import io.keystory.command.password.StoredPassword;
import io.keystory.command.platform.OwnData;
import io.keystory.command.platform.StoredLengths;
import io.keystory.command.platform.WebAddress;
import io.keystory.command.signinexperience.NewPasswordRules;
import io.keystory.command.signinexperience.UsernameRules;
import io.keystory.command.user.NewNames;
import io.keystory.command.user.UserAccounts;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Secret;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.Profile;
import io.keystory.events.user.ProfileChanges;
import io.keystory.events.user.UserCommand.HashedPassword;
import io.keystory.events.user.UserCommand.RequireSignInMethod;
import io.keystory.events.user.UserCommand.SetPassword;
import io.keystory.events.user.UserCommand.UpdateProfile;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.platform.account.MyAccount;
import io.keystory.platform.account.MyAccountView;
import io.keystory.platform.account.SignIns;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.AccountToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets users change their own account, as far as the account centre allows it. */
@RestController
@RequestMapping("/api/my-account")
@Tag(name = "My account")
class MyAccountController {

    private final AccountCenterSettings settings;
    private final UserAccounts accounts;
    private final VerificationRecords proofs;
    private final UsernameRules usernameRules;
    private final NewPasswordRules passwordRules;
    private final Passwords passwords;
    private final Commands commands;
    private final SignIns signIns;

    MyAccountController(AccountCenterSettings settings, UserAccounts accounts, VerificationRecords proofs,
            UsernameRules usernameRules, NewPasswordRules passwordRules, Passwords passwords, Commands commands,
            SignIns signIns) {
        this.settings = settings;
        this.accounts = accounts;
        this.proofs = proofs;
        this.usernameRules = usernameRules;
        this.passwordRules = passwordRules;
        this.passwords = passwords;
        this.commands = commands;
        this.signIns = signIns;
    }

    @PatchMapping
    @Operation(summary = "Change name, picture, username or custom data", operationId = "updateMyAccount")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MyAccountView.class)))
    Map<String, Object> update(@Valid @RequestBody MyAccountBody body, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        settings.requireOpen();
        requireFirstParty(token);
        requireScope(token, "profile");
        UserView user = current(token);
        if (body.name().isGiven()) {
            settings.requireEditable(FieldControls::name);
        }
        if (body.avatar().isGiven()) {
            settings.requireEditable(FieldControls::avatar);
        }
        if (body.username().isGiven()) {
            settings.requireEditable(FieldControls::username);
            proofs.require(proof, user);
            MyAccountRules.requireUsername(body.username().value());
            usernameRules.requireChange(user.username(), body.username().value());
        }
        if (body.customData().isGiven()) {
            settings.requireEditable(FieldControls::customData);
            requireScope(token, "custom_data");
            OwnData.requireNoMore(user.customData(), body.customData().value());
        }
        StoredLengths.require(128, body.name().value());
        StoredLengths.require(2048, body.avatar().value());
        UserId id = new UserId(user.id());
        UpdateUser update = new UpdateUser(id, body.username(), Change.none(), Change.none(), body.name(),
                body.avatar(), Change.none(), body.customData());
        boolean isGivenUp = user.username() != null && body.username().or(user.username()) == null;
        commands.sendTogether(isGivenUp ? List.of(update, new RequireSignInMethod(id)) : List.of(update));
        return MyAccount.of(signIns.addTo(current(token), Long.MAX_VALUE), token.scopes(), settings.open().fields());
    }

    @PatchMapping("/profile")
    @Operation(summary = "Change parts of the profile", operationId = "updateMyProfile",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
                    content = @Content(schema = @Schema(implementation = Profile.class))))
    Profile updateProfile(
            @RequestBody ProfileChanges body, @AuthenticationPrincipal AccountToken token) {
        settings.requireOpen();
        requireFirstParty(token);
        requireScope(token, "profile");
        if (body.address().isGiven()) {
            requireScope(token, "address");
        }
        settings.requireEditable(FieldControls::profile);
        UserView user = current(token);
        Profile changed = NewNames.profile("", user.profile(), body.over(user.profile()));
        OwnData.requireNoMore(Map.of("profile", user.profile()), Map.of("profile", changed));
        commands.send(new UpdateProfile(new UserId(user.id()), body));
        return MyAccount.profile(current(token), token.scopes());
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a new password; of all sign-ins this one stays", operationId = "updateMyPassword")
    void setPassword(@Valid @RequestBody PasswordBody body, @AuthenticationPrincipal AccountToken token,
            @RequestHeader(name = PROOF, required = false) String proof) {
        settings.requireOpen();
        requireFirstParty(token);
        settings.requireEditable(FieldControls::password);
        UserView user = current(token);
        proofs.requireOfWhoCan(proof, user);
        Secret password = new Secret(body.password());
        passwordRules.require(password, user);
        if (accounts.passwordOf(user).filter(stored -> passwords.verify(stored, password)).isPresent()) {
            throw new KeystoryException("user.same_password", 422);
        }
        StoredPassword hash = passwords.hash(password);
        commands.send(new SetPassword(
                new UserId(user.id()), new HashedPassword(Ids.next(), hash.algorithm(), hash.digest()),
                Optional.ofNullable(token.sessionId()).map(SessionId::new).orElse(null)));
    }

    private UserView current(AccountToken token) {
        return accounts.find(new UserId(token.userId()))
                .orElseThrow(() -> new KeystoryException("auth.unauthorized", 401));
    }

    record MyAccountBody(Change<String> name, Change<@Size(min = 1) @WebAddress String> avatar, Change<String> username,
            Change<@NotNull Map<String, Object>> customData) {}

    record PasswordBody(@NotBlank @Size(max = 4096) String password) {}
}
