package io.keystory.command.user;

import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.Claim;
import io.keystory.events.user.UserId;

/** The values that at most one user may hold, in the form in which they are compared. */
public final class UserClaims {

    /** The kind of claim that every administrator holds, so that they can be counted. */
    public static final String ADMINISTRATOR = "administrator";

    private UserClaims() {}

    /** A username; case makes a difference. */
    public static Claim username(String username) {
        return new Claim("username", Claim.normal(username));
    }

    /** An e-mail address; case makes no difference. */
    public static Claim email(String email) {
        return Claim.email(email);
    }

    /** A phone number with its country code; only digits count. */
    public static Claim phone(String phone) {
        return Claim.phone(phone);
    }

    /** An identity at the social provider of that target; both as the provider writes them. */
    public static Claim identity(String target, String id) {
        return new Claim("identity", target + " " + id);
    }

    /** An identity at the enterprise provider of that issuer; both as the provider writes them. */
    public static Claim ssoIdentity(String issuer, String id) {
        return new Claim("sso-identity", issuer + " " + id);
    }

    /** The claim on an identifier of any kind. */
    public static Claim of(Identifier identifier) {
        return switch (identifier.type()) {
            case USERNAME -> username(identifier.value());
            case EMAIL -> email(identifier.value());
            case PHONE -> phone(identifier.value());
        };
    }

    /** Being an administrator. */
    static Claim administrator(UserId user) {
        return new Claim(ADMINISTRATOR, user.value());
    }
}
