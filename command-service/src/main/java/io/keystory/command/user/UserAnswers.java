package io.keystory.command.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.account.SignIns;
import io.keystory.store.Streams;

/** What writes about a user answer: the user as the log has it. */
public final class UserAnswers {

    private final Streams streams;
    private final SignIns signIns;

    UserAnswers(Streams streams, SignIns signIns) {
        this.streams = streams;
        this.signIns = signIns;
    }

    /** The user as reads show them; 404 when there is none. */
    public UserView of(UserId id) {
        return signIns.addTo(withoutSignIns(id), Long.MAX_VALUE);
    }

    /** What the user's own events tell, which is everything of somebody new; 404 when there is none. */
    public UserView withoutSignIns(UserId id) {
        return streams.fold(id.stream(), new UserFold())
                .orElseThrow(() -> KeystoryException.notFound("users", id.value()));
    }
}
