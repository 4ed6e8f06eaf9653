package io.keystory.command.user;

import io.keystory.command.platform.ClaimChange;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.PrimaryPhoneChanged;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UsernameChanged;
import io.keystory.events.user.UserView;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which identifiers a user's events take and give back. */
final class UserIdentifiers {

    private static final Identifier EMAIL = new Identifier(UserClaims::email, "user.email_already_in_use");
    private static final Identifier PHONE = new Identifier(UserClaims::phone, "user.phone_already_in_use");

    private UserIdentifiers() {}

    /** Null for what is no identifier at all. */
    static String orNull(String identifier) {
        return identifier == null || identifier.isBlank() ? null : identifier;
    }

    /** 400 user.last_sign_in_method_required for a user whom nothing is known by, neither here nor at a social provider. */
    static List<UserEvent> require(UserView user) {
        boolean hasNone = Stream.of(user.username(), user.primaryEmail(), user.primaryPhone())
                .allMatch(Objects::isNull) && user.identities().isEmpty();
        if (hasNone) {
            throw new KeystoryException("user.last_sign_in_method_required", 400);
        }
        return List.of();
    }

    static List<ClaimChange> claims(UserState before, UserEvent event) {
        UserView user = before.user();
        return switch (event) {
            case UserCreated e -> Stream.of(
                    Usernames.take(e.userId(), e.username()), EMAIL.take(e.primaryEmail()), PHONE.take(e.primaryPhone()))
                    .flatMap(Function.identity()).toList();
            case UsernameChanged e -> Stream.concat(Usernames.release(e.userId(), user.username()),
                    Usernames.take(e.userId(), e.username())).toList();
            case PrimaryEmailChanged e -> EMAIL.replace(user.primaryEmail(), e.primaryEmail());
            case PrimaryPhoneChanged e -> PHONE.replace(user.primaryPhone(), e.primaryPhone());
            case AdministratorAppointed e -> List.of(new ClaimChange.Take(
                    UserClaims.administrator(e.userId()), new KeystoryException("entity.create_failed", 422)));
            case RoleRemoved e when e.roleId().equals(before.administratorRole()) ->
                List.of(new ClaimChange.Release(UserClaims.administrator(e.userId())));
            case UserDeleted e -> Stream.of(
                    Usernames.release(e.userId(), user.username()), EMAIL.release(user.primaryEmail()),
                    PHONE.release(user.primaryPhone()),
                    Stream.<ClaimChange>of(new ClaimChange.Release(UserClaims.administrator(e.userId()))))
                    .flatMap(Function.identity()).toList();
            default -> List.of();
        };
    }

    /** {@code known}, and what the event gives the user; what is unreadable by now was forgotten before. */
    static Set<Claim> everHad(Set<Claim> known, UserEvent event) {
        List<Claim> given = switch (event) {
            case UserCreated e -> Stream.of(Usernames.written(e.username()), EMAIL.claims(e.primaryEmail()),
                    PHONE.claims(e.primaryPhone())).flatMap(Function.identity()).toList();
            case UsernameChanged e -> Usernames.written(e.username()).toList();
            case PrimaryEmailChanged e -> EMAIL.claims(e.primaryEmail()).toList();
            case PrimaryPhoneChanged e -> PHONE.claims(e.primaryPhone()).toList();
            case IdentityLinked e -> Stream.ofNullable(e.identity())
                    .map(identity -> UserClaims.identity(e.target(), identity.userId())).toList();
            case SsoIdentityLinked e -> Stream.ofNullable(e.identity())
                    .map(identity -> UserClaims.ssoIdentity(e.issuer(), identity.userId())).toList();
            default -> List.of();
        };
        if (known.containsAll(given)) {
            return known;
        }
        Set<Claim> more = new HashSet<>(known);
        more.addAll(given);
        return Set.copyOf(more);
    }

    private record Identifier(Function<String, Claim> canonical, String refusal) {

        Stream<Claim> claims(String value) {
            return Stream.ofNullable(value).map(canonical);
        }

        Stream<ClaimChange> take(String value) {
            return claims(value).map(claim -> new ClaimChange.Take(claim, new KeystoryException(refusal, 422)));
        }

        Stream<ClaimChange> release(String value) {
            return claims(value).map(ClaimChange.Release::new);
        }

        List<ClaimChange> replace(String before, String after) {
            return Stream.concat(release(before), take(after)).toList();
        }
    }
}
