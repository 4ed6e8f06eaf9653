package io.keystory.command.interaction.social;

import io.keystory.command.connector.Connectors;
import io.keystory.command.interaction.elsewhere.AdditionElsewhere;
import io.keystory.command.tokenset.TokenSets;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.platform.Command;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.LinkIdentity;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.util.Optional;

/** Links accounts to who people are at social providers. */
final class SocialAdditions extends AdditionElsewhere<SocialVerification> {

    private final OfferedProviders offered;
    private final UserAccounts accounts;
    private final Connectors connectors;
    private final TokenSets tokenSets;

    SocialAdditions(
            OfferedProviders offered, UserAccounts accounts, Connectors connectors, TokenSets tokenSets) {
        super(SocialVerification.class);
        this.offered = offered;
        this.accounts = accounts;
        this.connectors = connectors;
        this.tokenSets = tokenSets;
    }

    @Override
    protected void requireOffered(SocialVerification social) {
        offered.require(social.target());
    }

    @Override
    protected Command link(UserId user, SocialVerification social) {
        return new LinkIdentity(user, social.target(), social.person().asIdentity(), false);
    }

    @Override
    protected Optional<UserView> owner(SocialVerification social) {
        return accounts.findByIdentity(social.target(), social.person().id());
    }

    @Override
    protected boolean follows(SocialVerification social) {
        return connectors.find(social.connectorId()).filter(ConnectorView::syncProfile).isPresent();
    }

    @Override
    protected Optional<UserCommand> tokens(UserId user, SocialVerification social) {
        return tokenSets.taking(user, social.target(), social.connectorId(), social.person().keyed(social.id()));
    }
}
