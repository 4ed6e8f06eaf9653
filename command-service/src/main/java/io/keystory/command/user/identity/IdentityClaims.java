package io.keystory.command.user.identity;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.user.UserClaims;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.IdentityEvent.IdentityUnlinked;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.stream.Stream;

/** Which identities a user's events take and give back; {@code before} is the user whom they change, or null. */
public final class IdentityClaims {

    private IdentityClaims() {}

    /** What the event takes, refused with 422 user.identity_already_in_use where somebody has it, and gives back. */
    public static Stream<ClaimChange> changes(UserView before, UserEvent event) {
        return switch (event) {
            case IdentityLinked e -> Stream.concat(released(before, e.target()), Stream.ofNullable(e.identity())
                    .map(identity -> new ClaimChange.Take(UserClaims.identity(e.target(), identity.userId()), taken())));
            case IdentityUnlinked e -> released(before, e.target());
            case UserDeleted e -> before.identities().keySet().stream().flatMap(target -> released(before, target));
            default -> Stream.empty();
        };
    }

    /** 422 for an identity that somebody has already. */
    static KeystoryException taken() {
        return new KeystoryException("user.identity_already_in_use", 422);
    }

    private static Stream<ClaimChange> released(UserView before, String target) {
        return Stream.ofNullable(before.identities().get(target))
                .map(SocialIdentity::userId)
                .map(id -> new ClaimChange.Release(UserClaims.identity(target, id)));
    }
}
