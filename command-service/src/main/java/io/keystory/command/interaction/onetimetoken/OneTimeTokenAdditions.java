package io.keystory.command.interaction.onetimetoken;

import io.keystory.command.interaction.account.AccountAddition;
import io.keystory.command.organization.membership.Organizations;
import io.keystory.events.interaction.OneTimeTokenVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Command;
import io.keystory.events.user.UserId;
import java.util.List;

/** Lets whoever followed a link into the organizations that it was made for; those that are gone are left out. */
final class OneTimeTokenAdditions implements AccountAddition {

    private final Organizations organizations;

    OneTimeTokenAdditions(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public List<Command> of(UserId user, Verification adopted) {
        return adopted instanceof OneTimeTokenVerification token
                ? token.organizationIds().stream()
                        .flatMap(id -> organizations.find(id).stream())
                        .<Command>map(one -> Organizations.joining(user, one)).toList()
                : List.of();
    }

    @Override
    public List<Command> known(UserId user, Verification passed) {
        return of(user, passed);
    }
}
