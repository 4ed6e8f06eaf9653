package io.keystory.command.verification;

import io.keystory.events.user.UserView;

/** What an e-mail address that an account is to get must be like, beside being nobody else's. */
public interface AddressRule {

    /** Refuses an address that may not become that of the user's account. */
    void require(UserView user, String email);
}
