package io.keystory.command.accountcenter;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.accountcenter.AccountCenterCommand;
import io.keystory.events.accountcenter.AccountCenterCommand.SeedAccountCenter;
import io.keystory.events.accountcenter.AccountCenterCommand.UpdateAccountCenter;
import io.keystory.events.accountcenter.AccountCenterEvent;
import io.keystory.events.accountcenter.AccountCenterView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link AccountCenterDecider} on the account centre's stream. */
public final class AccountCenterAggregate
        extends DecidingAggregate<AccountCenterView, AccountCenterCommand, AccountCenterEvent> {

    AccountCenterAggregate() {
        super(new AccountCenterDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SeedAccountCenter command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UpdateAccountCenter command) {
        decide(command);
    }
}
