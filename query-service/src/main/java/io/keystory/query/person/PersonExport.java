package io.keystory.query.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.user.UserView;
import io.keystory.query.event.EventView;
import io.keystory.query.grant.UserGrant;
import io.keystory.query.session.UserSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an export looks; it is written piece by piece and never made whole.
 *
 * @param erased true when the person was erased, so that nothing personal is left to export; left out otherwise
 */
record PersonExport(
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean erased,
        @Nullable UserView user,
        List<UserSession> sessions,
        List<UserGrant> grants,
        List<EventView> events) {}
