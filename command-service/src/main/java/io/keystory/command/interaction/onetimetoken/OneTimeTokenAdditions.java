package io.keystory.command.interaction.onetimetoken;

import io.keystory.command.interaction.account.AccountAddition;
import io.keystory.command.organization.membership.Organizations;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.OneTimeTokenVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Command;
import io.keystory.events.user.UserId;
import java.util.List;

/** Lets whom a link was made for into the organizations that it names; those that are gone are left out. */
final class OneTimeTokenAdditions implements AccountAddition {

    private final Organizations organizations;
    private final UserAccounts accounts;

    OneTimeTokenAdditions(Organizations organizations, UserAccounts accounts) {
        this.organizations = organizations;
        this.accounts = accounts;
    }

    @Override
    public List<Command> of(UserId user, Verification adopted) {
        return adopted instanceof OneTimeTokenVerification token
                ? token.organizationIds().stream()
                        .flatMap(id -> organizations.find(id).stream())
                        .<Command>map(one -> Organizations.joining(user, one)).toList()
                : List.of();
    }

    /** Nobody is let in by a link to the address of somebody else, whoever followed it. */
    @Override
    public List<Command> known(UserId user, Verification passed) {
        List<Command> joining = of(user, passed);
        return joining.isEmpty() || isOwn(user, passed) ? joining : List.of();
    }

    private boolean isOwn(UserId user, Verification token) {
        return accounts.find(token.identifier()).filter(owner -> owner.id().equals(user.value())).isPresent();
    }
}
