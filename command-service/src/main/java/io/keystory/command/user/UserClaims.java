package io.keystory.command.user;

import io.keystory.events.interaction.Identifier;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.Likeness;
import io.keystory.events.user.UserId;
import java.util.Locale;
import java.util.Optional;

/** The values that at most one user may hold, in the form in which they are compared. */
public final class UserClaims {

    /** The kind of claim that every administrator holds, so that they can be counted. */
    public static final String ADMINISTRATOR = "administrator";

    /** It is held while usernames that differ by case only are one. */
    private static final Claim ANY_CASE = new Claim("username-rule", "any case");

    private UserClaims() {}

    /** A username as it is written; whether case makes a difference is said by {@link #inAnyCase}. */
    public static Claim username(String username) {
        return new Claim("username", Claim.normal(username));
    }

    /** What a username has in common with those that differ from it by case only. */
    public static Likeness inAnyCase(String username) {
        return new Likeness(username(username.toLowerCase(Locale.ROOT)), ANY_CASE);
    }

    /** Which other values are like an identifier; case makes a difference to usernames alone. */
    public static Likeness alike(Identifier identifier) {
        return identifier.type() == Identifier.Type.USERNAME
                ? inAnyCase(identifier.value()) : new Likeness(of(identifier), ANY_CASE);
    }

    /** By what somebody is found in whose username there are capitals; empty for those who have none. */
    public static Optional<Claim> withoutCapitals(UserId user, String username) {
        Likeness likeness = inAnyCase(username);
        return likeness.plain().equals(username(username)) ? Optional.empty()
                : Optional.of(new Claim(likeness.family() + user.value(), likeness.plain().value()));
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
