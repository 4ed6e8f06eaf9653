package io.keystory.command.accountcenter;

import io.keystory.events.accountcenter.AccountCenterCommand.ChangeDeletionRequests;
import io.keystory.events.accountcenter.AccountCenterCommand.UpdateAccountCenter;
import io.keystory.events.accountcenter.AccountCenterFold;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.accountcenter.ProfileFieldName;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Changes what people may do with their own account. */
@RestController
@Tag(name = "account-center")
final class AccountCenterController {

    private final Commands commands;
    private final Streams streams;

    AccountCenterController(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    /** Fields that are not named keep their control. */
    @PatchMapping("/api/account-center")
    @Operation(summary = "Change the settings of the account centre", operationId = "updateAccountCenter")
    AccountCenterView update(@Valid @RequestBody AccountCenterChanges body) {
        commands.sendTogether(List.of(
                new UpdateAccountCenter(AccountCenterId.DEFAULT, body.enabled(), body.fields(),
                        body.webauthnRelatedOrigins(), body.deleteAccountUrl(), body.customCss(), body.profileFields()),
                new ChangeDeletionRequests(
                        AccountCenterId.DEFAULT, body.deletionRequestsEnabled(), body.deletionGraceDays())));
        return center();
    }

    private AccountCenterView center() {
        return streams.fold(AccountCenterId.DEFAULT.stream(), new AccountCenterFold())
                .orElseThrow(() -> KeystoryException.notFound("account_centers", AccountCenterId.DEFAULT.value()));
    }

    record AccountCenterChanges(
            Change<@NotNull Boolean> enabled,
            Change<@NotNull FieldControls> fields,
            Change<@NotNull List<@NotNull String>> webauthnRelatedOrigins,
            Change<@Size(max = 2048) String> deleteAccountUrl,
            Change<@NotNull Boolean> deletionRequestsEnabled,
            Change<@Min(1) @Max(365) Integer> deletionGraceDays,
            Change<String> customCss,
            Change<List<@NotNull ProfileFieldName>> profileFields) {}
}
