package io.keystory.command.interaction.sso;

import io.keystory.command.interaction.AccountAddition;
import io.keystory.command.interaction.elsewhere.FollowedProfile;
import io.keystory.command.organization.joining.JoiningBySso;
import io.keystory.command.ssoconnector.SsoConnectors;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.Command;
import io.keystory.events.ssoconnector.SsoConnectorView;
import io.keystory.events.user.UserCommand.FillProfile;
import io.keystory.events.user.UserCommand.LinkSsoIdentity;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import java.util.List;
import java.util.stream.Stream;

/** Links accounts to who people are at their enterprise, takes over what that tells of them, and lets them join. */
final class SsoAdditions implements AccountAddition {

    private final UserAccounts accounts;
    private final SsoConnectors connectors;
    private final JoiningBySso joining;

    SsoAdditions(UserAccounts accounts, SsoConnectors connectors, JoiningBySso joining) {
        this.accounts = accounts;
        this.connectors = connectors;
        this.joining = joining;
    }

    @Override
    public List<Command> of(UserId user, Verification adopted) {
        if (!(adopted instanceof EnterpriseSsoVerification sso) || !sso.hasPassed()) {
            return List.of();
        }
        return Stream.concat(
                Stream.of(link(user, sso), new FillProfile(user, sso.person().name(), sso.person().avatar())),
                joining.of(user, sso.connectorId()).stream()).toList();
    }

    /** Where the connector says so, name and picture follow the provider; what it tells is kept with the identity. */
    @Override
    public List<Command> known(UserId user, Verification passed) {
        if (!(passed instanceof EnterpriseSsoVerification sso) || !isOwn(user, sso)) {
            return List.of();
        }
        boolean follows = connectors.find(sso.connectorId()).filter(SsoConnectorView::syncProfile).isPresent();
        return follows ? List.of(link(user, sso), FollowedProfile.of(user, sso.person())) : List.of(link(user, sso));
    }

    private boolean isOwn(UserId user, EnterpriseSsoVerification sso) {
        return accounts.findBySsoIdentity(sso.issuer(), sso.person().id())
                .filter(owner -> owner.id().equals(user.value())).isPresent();
    }

    private static LinkSsoIdentity link(UserId user, EnterpriseSsoVerification sso) {
        return new LinkSsoIdentity(user, Ids.next(), sso.connectorId(), sso.issuer(), sso.person().asIdentity());
    }
}
