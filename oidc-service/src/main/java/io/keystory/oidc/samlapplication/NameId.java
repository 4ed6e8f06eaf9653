package io.keystory.oidc.samlapplication;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.samlapplication.NameIdFormat;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;

/** How a person is named to a service provider. */
record NameId(NameIdFormat format, String value) {

    /** That of a user in a format; 400 for somebody without an e-mail address, where they are named by it. */
    static NameId of(UserView user, NameIdFormat format) {
        return new NameId(format, switch (format) {
            case PERSISTENT, UNSPECIFIED -> user.id();
            case TRANSIENT -> "_" + Ids.next();
            case EMAIL_ADDRESS -> email(user);
        });
    }

    /** An address that a user has is one that was verified, by the user or by whoever set it. */
    private static String email(UserView user) {
        if (user.primaryEmail() == null) {
            throw new KeystoryException("application.saml.missing_email_address", 400);
        }
        return user.primaryEmail();
    }
}
