package io.keystory.command.interaction.social;

import io.keystory.command.connector.social.WaitingAttempts;
import io.keystory.command.interaction.elsewhere.AwayFromPage;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.SocialVerification;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.time.Clock;
import java.util.Optional;

/** Verifications of interactions whose people are at social providers; each takes one answer. */
final class WaitingVerifications implements WaitingAttempts {

    private final OfferedProviders offered;
    private final Streams streams;
    private final Commands commands;
    private final Clock clock;

    WaitingVerifications(OfferedProviders offered, Streams streams, Commands commands, Clock clock) {
        this.offered = offered;
        this.streams = streams;
        this.commands = commands;
        this.clock = clock;
    }

    /** 422 user.sign_in_method_not_enabled where people may not sign in at the provider any more. */
    @Override
    public Optional<Waiting> find(ConnectorId connector, String owner) {
        Optional<AwayFromPage> away = AwayFromPage.named(owner);
        Optional<SocialVerification> asked = away.flatMap(one -> asked(one, connector));
        asked.ifPresent(one -> {
            RequestContext.current().ifPresent(context -> context.inInteraction(away.get().interaction().value()));
            offered.require(one.target());
        });
        return asked.map(one -> new WaitingSocial(away.get().interaction(), one, owner, commands, clock));
    }

    private Optional<SocialVerification> asked(AwayFromPage away, ConnectorId connector) {
        return streams.fold(away.interaction().stream(), new InteractionFold())
                .filter(view -> !view.isOver(clock.millis()))
                .flatMap(view -> away.in(view, SocialVerification.class))
                .filter(one -> one.connectorId().equals(connector) && one.answer() == null && !one.hasPassed());
    }
}
