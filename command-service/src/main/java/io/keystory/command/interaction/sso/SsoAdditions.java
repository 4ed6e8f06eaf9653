package io.keystory.command.interaction.sso;

import io.keystory.command.interaction.elsewhere.AdditionElsewhere;
import io.keystory.command.organization.joining.JoiningBySso;
import io.keystory.command.ssoconnector.SsoConnectors;
import io.keystory.command.tokenset.TokenSets;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.platform.Command;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserCommand.LinkSsoIdentity;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import java.util.Optional;
import java.util.stream.Stream;

/** Links accounts to who people are at their enterprise, and lets them join. */
final class SsoAdditions extends AdditionElsewhere<EnterpriseSsoVerification> {

    private final OfferedSso offered;
    private final UserAccounts accounts;
    private final SsoConnectors connectors;
    private final JoiningBySso joining;
    private final TokenSets tokenSets;

    SsoAdditions(OfferedSso offered, UserAccounts accounts, SsoConnectors connectors, JoiningBySso joining,
            TokenSets tokenSets) {
        super(EnterpriseSsoVerification.class);
        this.offered = offered;
        this.accounts = accounts;
        this.connectors = connectors;
        this.joining = joining;
        this.tokenSets = tokenSets;
    }

    @Override
    protected void requireOffered(EnterpriseSsoVerification sso) {
        offered.require(sso.connectorId());
    }

    @Override
    protected Command link(UserId user, EnterpriseSsoVerification sso) {
        return new LinkSsoIdentity(user, Ids.next(), sso.connectorId(), sso.issuer(), sso.person().asIdentity());
    }

    @Override
    protected Optional<UserView> owner(EnterpriseSsoVerification sso) {
        return accounts.findBySsoIdentity(sso.issuer(), sso.person().id());
    }

    @Override
    protected boolean follows(EnterpriseSsoVerification sso) {
        return connectors.find(sso.connectorId()).filter(SsoConnectorView::syncProfile).isPresent();
    }

    @Override
    protected Optional<UserCommand> tokens(UserId user, EnterpriseSsoVerification sso) {
        return tokenSets.taking(user, sso.connectorId(), sso.person().keyed(sso.id()));
    }

    @Override
    protected Stream<Command> beside(UserId user, EnterpriseSsoVerification sso) {
        return joining.of(user, sso.connectorId()).stream();
    }
}
