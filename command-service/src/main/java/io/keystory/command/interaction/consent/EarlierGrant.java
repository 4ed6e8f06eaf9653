package io.keystory.command.interaction.consent;

import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.events.grant.GrantView;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.session.SessionFold;
import io.keystory.events.session.SessionId;
import io.keystory.store.Streams;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the user has allowed the application before, in the session that the interaction goes on with. */
final class EarlierGrant {

    private final Streams streams;
    private final Clock clock;

    EarlierGrant(Streams streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
    }

    /** Empty when there is none, or when the application wants everything to be asked for again. */
    Optional<GrantView> of(InteractionView interaction) {
        if (interaction.sessionId() == null || interaction.request().prompts().contains("consent")) {
            return Optional.empty();
        }
        return streams.fold(new SessionId(interaction.sessionId()).stream(), new SessionFold())
                .map(session -> session.grants().get(interaction.applicationId()))
                .flatMap(id -> streams.fold(new GrantId(id).stream(), new GrantFold()))
                .filter(grant -> grant.expiresAt() > clock.millis());
    }

    static List<String> scopes(Optional<GrantView> grant) {
        return grant.map(GrantView::scopes).orElse(List.of());
    }

    static List<String> scopes(Optional<GrantView> grant, String resource) {
        return grant.map(g -> g.resourceScopes().get(resource)).orElse(List.of());
    }
}
