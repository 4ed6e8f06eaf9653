package io.keystory.command.interaction.social;

import io.keystory.command.connector.Connectors;
import io.keystory.command.interaction.AccountAddition;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.user.ExternalUser;
import io.keystory.events.user.UserCommand.FillProfile;
import io.keystory.events.user.UserCommand.LinkIdentity;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserId;
import java.util.List;

/** Links accounts to who people are at social providers, and takes over what these tell of them. */
final class SocialAdditions implements AccountAddition {

    private final UserAccounts accounts;
    private final Connectors connectors;

    SocialAdditions(UserAccounts accounts, Connectors connectors) {
        this.accounts = accounts;
        this.connectors = connectors;
    }

    @Override
    public List<Command> of(UserId user, Verification adopted) {
        return adopted instanceof SocialVerification social && social.hasPassed()
                ? List.of(link(user, social),
                        new FillProfile(user, social.person().name(), social.person().avatar()))
                : List.of();
    }

    /** Where the connector says so, name and picture follow the provider; what it tells is kept with the identity. */
    @Override
    public List<Command> known(UserId user, Verification passed) {
        if (!(passed instanceof SocialVerification social) || !isOwn(user, social)) {
            return List.of();
        }
        boolean follows = connectors.find(social.connectorId()).filter(ConnectorView::syncProfile).isPresent();
        return follows ? List.of(link(user, social), follow(user, social.person())) : List.of(link(user, social));
    }

    private boolean isOwn(UserId user, SocialVerification social) {
        return accounts.findByIdentity(social.target(), social.person().id())
                .filter(owner -> owner.id().equals(user.value())).isPresent();
    }

    private static LinkIdentity link(UserId user, SocialVerification social) {
        return new LinkIdentity(user, social.target(), social.person().asIdentity(), false);
    }

    private static UpdateUser follow(UserId user, ExternalUser person) {
        return new UpdateUser(user, Change.none(), Change.none(), Change.none(), told(person.name()),
                told(person.avatar()), Change.none(), Change.none());
    }

    private static Change<String> told(String value) {
        return value == null ? Change.none() : Change.to(value);
    }
}
