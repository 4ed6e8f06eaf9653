package io.keystory.command.interaction.action;

import io.keystory.events.interaction.InteractionView;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.platform.RequestContext;
import io.keystory.platform.script.facts.EntityFacts;
import io.keystory.platform.script.facts.InteractionFacts;
import io.keystory.store.Streams;
import java.util.Map;

/** What a script is told about a sign-in that it has its say in. */
final class ScriptFacts {

    private final Streams streams;
    private final EntityFacts entities;

    ScriptFacts(Streams streams) {
        this.streams = streams;
        this.entities = new EntityFacts(streams);
    }

    /** Who signs in where, what they proved, and where from; {@code organizationId} only where one was asked for. */
    Map<String, Object> of(InteractionView interaction, UserId user) {
        Map<String, Object> event =
                InteractionFacts.of(interaction, user.value(), RequestContext.currentMetadata());
        streams.fold(user.stream(), new UserFold()).ifPresent(view -> event.put("user", entities.user(view)));
        event.put("application", entities.application(interaction.applicationId()));
        if (interaction.request().organizationId() != null) {
            event.put("organizationId", interaction.request().organizationId());
        }
        return event;
    }
}
