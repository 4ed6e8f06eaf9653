package io.keystory.command.role;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleView;
import io.keystory.store.Streams;

/** What writes about a role answer: the role as the log has it. */
final class RoleAnswers {

    private final Streams streams;

    RoleAnswers(Streams streams) {
        this.streams = streams;
    }

    /** The role; 404 when there is none. */
    RoleView of(RoleId id) {
        return streams.fold(id.stream(), new RoleFold())
                .orElseThrow(() -> KeystoryException.notFound("roles", id.value()));
    }
}
