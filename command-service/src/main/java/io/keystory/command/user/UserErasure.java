package io.keystory.command.user;

import io.keystory.command.platform.SubjectChange;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import java.util.List;

/** Forgetting a person: who is still there is deleted first, who was deleted can still be forgotten. */
final class UserErasure {

    private UserErasure() {}

    static List<UserEvent> erase(UserState state, EraseUser c) {
        return switch (state.presence()) {
            case NEVER -> throw KeystoryException.notFound("users", c.userId().value());
            case THERE -> List.of(new UserDeleted(c.userId()), new UserErased(c.userId(), c.reason()));
            case DELETED -> List.of(new UserErased(c.userId(), c.reason()));
            case ERASED -> List.of();
        };
    }

    static List<SubjectChange> subjects(UserState before, UserEvent event) {
        return event instanceof UserErased erased
                ? List.of(new SubjectChange.Erase(SubjectId.of(erased.stream()), before.identifiers()))
                : List.of();
    }
}
