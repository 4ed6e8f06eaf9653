package io.keystory.command.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.store.Streams;

/** What writes about a user answer: the user as the log has it. */
final class UserAnswers {

    private final Streams streams;

    UserAnswers(Streams streams) {
        this.streams = streams;
    }

    /** The user; 404 when there is none. */
    UserView of(UserId id) {
        return streams.fold(id.stream(), new UserFold())
                .orElseThrow(() -> KeystoryException.notFound("users", id.value()));
    }
}
