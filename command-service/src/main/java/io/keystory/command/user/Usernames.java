package io.keystory.command.user;

import io.keystory.command.platform.ClaimChange;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What users claim for their usernames: the name as it is written, and where there are capitals in it how it would be
 * without them. So those that differ by case only find each other, whether or not that matters at the moment.
 */
final class Usernames {

    private Usernames() {}

    static Stream<Claim> written(@Nullable String username) {
        return Stream.ofNullable(username).map(UserClaims::username);
    }

    static Stream<ClaimChange> take(UserId user, @Nullable String username) {
        return username == null ? Stream.of() : Stream.concat(
                claims(user, username).map(claim -> new ClaimChange.Take(claim, taken())),
                Stream.of(new ClaimChange.Alone(UserClaims.inAnyCase(username), taken())));
    }

    static Stream<ClaimChange> release(UserId user, @Nullable String username) {
        return username == null ? Stream.of() : claims(user, username).map(ClaimChange.Release::new);
    }

    private static Stream<Claim> claims(UserId user, String username) {
        return Stream.of(Optional.of(UserClaims.username(username)), UserClaims.withoutCapitals(user, username))
                .flatMap(Optional::stream);
    }

    private static KeystoryException taken() {
        return new KeystoryException("user.username_already_in_use", 422);
    }
}
