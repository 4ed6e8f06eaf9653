package io.keystory.command.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.DeletionRequest;
import io.keystory.events.user.DeletionRequestChange.Ask;
import io.keystory.events.user.DeletionRequestChange.CarryOut;
import io.keystory.events.user.DeletionRequestChange.Dismiss;
import io.keystory.events.user.DeletionRequestChange.Withdraw;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequestDismissed;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequestWithdrawn;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequested;
import io.keystory.events.user.UserCommand.ChangeDeletionRequest;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserId;
import java.util.List;

/** A person's wish to be forgotten: it is there until it is taken back, dismissed or carried out. */
final class DeletionRequests {

    /** Why the event of an erasure says that it was done. */
    static final String REASON = "deletion_requested";

    private DeletionRequests() {}

    static List<UserEvent> change(UserState state, ChangeDeletionRequest c) {
        UserId id = c.userId();
        boolean isThere = state.user().secrets().deletionRequest() != null;
        return switch (c.change()) {
            case Ask ask -> isThere ? List.of() : List.of(new DeletionRequested(id, ask.dueAt()));
            case Withdraw withdraw -> existing(isThere, new DeletionRequestWithdrawn(id));
            case Dismiss dismiss -> existing(isThere, new DeletionRequestDismissed(id));
            case CarryOut due -> isDue(state, due)
                    ? UserErasure.erase(state, new EraseUser(id, REASON, false))
                    : List.of();
        };
    }

    /** Suspended people are kept for whoever suspended them, administrators for each other. */
    private static boolean isDue(UserState state, CarryOut due) {
        return DeletionRequest.of(state.user()).isDue(due.now().toEpochMilli())
                && !state.user().isSuspended() && state.administratorRole() == null;
    }

    private static List<UserEvent> existing(boolean isThere, UserEvent end) {
        if (!isThere) {
            throw new KeystoryException("entity.not_found", 404);
        }
        return List.of(end);
    }
}
