package io.keystory.command.accountcenter;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.accountcenter.AccountCenterCommand;
import io.keystory.events.accountcenter.AccountCenterCommand.ChangeDeletionRequests;
import io.keystory.events.accountcenter.AccountCenterCommand.SeedAccountCenter;
import io.keystory.events.accountcenter.AccountCenterCommand.UpdateAccountCenter;
import io.keystory.events.accountcenter.AccountCenterEvent;
import io.keystory.events.accountcenter.AccountCenterView;

/** Runs the {@link AccountCenterDecider} on the account centre's stream. */
public final class AccountCenterAggregate
        extends DecidingAggregate<AccountCenterView, AccountCenterCommand, AccountCenterEvent> {

    AccountCenterAggregate() {
        super(new AccountCenterDecider());
    }

    @Decided
    void handle(SeedAccountCenter command) {
        decide(command);
    }

    @Decided
    void handle(UpdateAccountCenter command) {
        decide(command);
    }

    @Decided
    void handle(ChangeDeletionRequests command) {
        decide(command);
    }
}
