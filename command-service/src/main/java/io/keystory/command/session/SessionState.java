package io.keystory.command.session;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.user.UserId;
import java.util.Map;

/**
 * What decisions about a session need to know.
 *
 * @param interactionId in which the user authenticated last
 */
record SessionState(UserId userId, InteractionId interactionId, Map<ApplicationId, GrantId> grants, boolean isEnded) {}
