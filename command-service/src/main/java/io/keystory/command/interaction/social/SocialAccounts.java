package io.keystory.command.interaction.social;

import io.keystory.command.interaction.CurrentInteraction.Begun;
import io.keystory.command.interaction.account.AccountFinder;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.Identifier.Type;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.events.interaction.Verification;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.ExternalUser;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A social provider proves the account that is linked to the person there. An account that has an address or number which
 * the provider verified is only related: it is taken where the person, or the sign-in experience, says so.
 */
final class SocialAccounts implements AccountFinder {

    private final OfferedProviders offered;
    private final UserAccounts accounts;

    SocialAccounts(OfferedProviders offered, UserAccounts accounts) {
        this.offered = offered;
        this.accounts = accounts;
    }

    @Override
    public boolean knows(Verification verification) {
        return verification instanceof SocialVerification;
    }

    @Override
    public UserId find(Begun begun, Verification verification, boolean isLinking) {
        SocialVerification social = (SocialVerification) verification;
        offered.require(social.target());
        UserView user = linked(social).orElseGet(() -> related(social, isLinking || offered.isLinkedWithoutAsking()));
        return AccountFinder.admitted(user);
    }

    @Override
    public boolean isNewTo(UserId user, Verification verification) {
        return linked((SocialVerification) verification).isEmpty();
    }

    private Optional<UserView> linked(SocialVerification social) {
        return accounts.findByIdentity(social.target(), social.person().id());
    }

    private UserView related(SocialVerification social, boolean mayTake) {
        Optional<Identifier> common = verified(social.person())
                .filter(identifier -> accounts.find(identifier).isPresent()).findFirst();
        UserView user = common.filter(found -> mayTake).flatMap(accounts::find)
                .orElseThrow(() -> absent(common));
        if (user.identities().containsKey(social.target())) {
            throw new KeystoryException("user.identity_already_in_use", 422);
        }
        return user;
    }

    private static Stream<Identifier> verified(ExternalUser person) {
        return Stream.of(new Identifier(Type.EMAIL, person.email()), new Identifier(Type.PHONE, person.phone()))
                .filter(identifier -> identifier.value() != null);
    }

    /** The hint names nothing but what the person proved to be theirs. */
    private static KeystoryException absent(Optional<Identifier> common) {
        return new KeystoryException("user.identity_not_exist", 404,
                common.map(identifier -> Map.of("relatedUser", identifier)).orElse(null));
    }
}
