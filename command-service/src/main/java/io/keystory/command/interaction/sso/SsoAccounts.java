package io.keystory.command.interaction.sso;

import io.keystory.command.interaction.CurrentInteraction.Begun;
import io.keystory.command.interaction.account.AccountFinder;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.EnterpriseSsoVerification;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import java.util.Optional;

/**
 * The provider of an enterprise proves the account that is linked to the person there, or else the one that has the
 * address which the enterprise vouches for.
 */
final class SsoAccounts implements AccountFinder {

    private final OfferedSso offered;
    private final UserAccounts accounts;

    SsoAccounts(OfferedSso offered, UserAccounts accounts) {
        this.offered = offered;
        this.accounts = accounts;
    }

    @Override
    public boolean knows(Verification verification) {
        return verification instanceof EnterpriseSsoVerification;
    }

    @Override
    public UserId find(Begun begun, Verification verification, boolean isLinking) {
        EnterpriseSsoVerification sso = (EnterpriseSsoVerification) verification;
        offered.require(sso.connectorId());
        return linked(sso).or(() -> related(sso)).map(AccountFinder::admitted)
                .orElseThrow(() -> new KeystoryException("user.sso_identity_not_exist", 404));
    }

    @Override
    public boolean isNewTo(UserId user, Verification verification) {
        return linked((EnterpriseSsoVerification) verification).isEmpty();
    }

    private Optional<UserView> linked(EnterpriseSsoVerification sso) {
        return accounts.findBySsoIdentity(sso.issuer(), sso.person().id());
    }

    /** An address that was somebody else's at the enterprise before does not open their account. */
    private Optional<UserView> related(EnterpriseSsoVerification sso) {
        Optional<UserView> user = Optional.ofNullable(sso.person().email())
                .flatMap(email -> accounts.find(new Identifier(Identifier.Type.EMAIL, email)));
        if (user.filter(one -> isSomebodyElse(one, sso)).isPresent()) {
            throw new KeystoryException("user.identity_already_in_use", 422);
        }
        return user;
    }

    private static boolean isSomebodyElse(UserView user, EnterpriseSsoVerification sso) {
        return user.secrets().ssoIdentities().stream()
                .anyMatch(one -> one.ssoConnectorId().equals(sso.connectorId().value()));
    }
}
