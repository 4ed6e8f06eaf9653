package io.keystory.command.interaction.account;

import io.keystory.command.interaction.sso.EnterpriseAddresses;
import io.keystory.command.signinexperience.EmailBlocklist;
import io.keystory.command.signinexperience.UsernameRules;
import io.keystory.command.user.PhoneNumbers;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserView;
import org.jspecify.annotations.Nullable;

/** Looks at an identifier that an account is to get, so that the step that gives it is refused and not only the last one. */
public final class NewIdentifiers {

    private final UserAccounts accounts;
    private final EnterpriseAddresses enterprises;
    private final EmailBlocklist blocklist;
    private final UsernameRules usernames;

    NewIdentifiers(UserAccounts accounts, EnterpriseAddresses enterprises, EmailBlocklist blocklist,
            UsernameRules usernames) {
        this.accounts = accounts;
        this.enterprises = enterprises;
        this.blocklist = blocklist;
        this.usernames = usernames;
    }

    /**
     * 422 user.*_exists_in_profile, session.sso_enabled, session.email_blocklist.*, user.invalid_phone, what
     * {@link UsernameRules} refuse, or user.*_already_in_use. Since the last tells of somebody else's account, an address is asked about only once it
     * is proven.
     *
     * @param user whose it becomes; null while the account is not made yet
     */
    public void require(@Nullable UserView user, Identifier given) {
        if (user != null && has(user, given.type())) {
            throw new KeystoryException(switch (given.type()) {
                case USERNAME -> "user.username_exists_in_profile";
                case EMAIL -> "user.email_exists_in_profile";
                case PHONE -> "user.phone_exists_in_profile";
            }, 422);
        }
        if (given.type() == Identifier.Type.EMAIL) {
            enterprises.require(user, given.value());
            blocklist.require(given.value());
        }
        if (given.type() == Identifier.Type.PHONE) {
            PhoneNumbers.require(given.value());
        }
        if (given.type() == Identifier.Type.USERNAME) {
            usernames.require(given.value());
        }
        if (accounts.find(given).isPresent()) {
            throw UserAccounts.inUse(given.type());
        }
    }

    private static boolean has(UserView user, Identifier.Type type) {
        return switch (type) {
            case USERNAME -> user.username() != null;
            case EMAIL -> user.primaryEmail() != null;
            case PHONE -> user.primaryPhone() != null;
        };
    }
}
