package io.keystory.query.person;

import io.keystory.events.user.UserView;
import io.keystory.query.event.EventView;
import io.keystory.query.grant.UserGrant;
import io.keystory.query.session.UserSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an export looks; it is written piece by piece and never made whole. */
record PersonExport(
        @Nullable UserView user, List<UserSession> sessions, List<UserGrant> grants, List<EventView> events) {}
