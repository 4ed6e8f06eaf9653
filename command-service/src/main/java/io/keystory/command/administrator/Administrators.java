package io.keystory.command.administrator;

import io.keystory.command.user.UserClaims;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.List;

/** Who administers this installation at this moment. */
public final class Administrators {

    private final Claims claims;
    private final Streams streams;

    public Administrators(Claims claims, Streams streams) {
        this.claims = claims;
        this.streams = streams;
    }

    /** Whether there are any, suspended ones included. */
    public boolean exist() {
        return !all().isEmpty();
    }

    /** Whether the user is one of them. */
    public boolean include(UserId user) {
        return all().contains(user.stream());
    }

    /** The streams of all of them. */
    List<StreamId> all() {
        return claims.ownersOf(UserClaims.ADMINISTRATOR);
    }

    /** Whether somebody is left who can sign in when {@code user} no longer can. */
    boolean remainWithout(UserId user) {
        return all().stream().filter(stream -> !stream.equals(user.stream())).anyMatch(this::canSignIn);
    }

    private boolean canSignIn(StreamId user) {
        return streams.fold(user, new UserFold())
                .filter(view -> !view.isSuspended() && view.hasPassword())
                .isPresent();
    }
}
