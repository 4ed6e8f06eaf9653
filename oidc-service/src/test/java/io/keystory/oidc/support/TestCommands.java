package io.keystory.oidc.support;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantCommand.ExtendGrant;
import io.keystory.events.grant.GrantCommand.GiveGrant;
import io.keystory.events.grant.GrantCommand.RecordLimitExceeded;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantEvent.GrantExtended;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantLimitExceeded;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantFold;
import io.keystory.events.grant.GrantId;
import io.keystory.events.grant.GrantView;
import io.keystory.events.interaction.InteractionCommand.FinishInteraction;
import io.keystory.events.interaction.InteractionCommand.ResumeSession;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionEvent.InteractionFinished;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.SessionResumed;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.session.SessionCommand.EndSession;
import io.keystory.events.session.SessionCommand.JoinApplication;
import io.keystory.events.session.SessionCommand.RenewSession;
import io.keystory.events.session.SessionCommand.StartSession;
import io.keystory.events.session.SessionEvent.ApplicationJoined;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionEvent.SessionRenewed;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionFold;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Optional;

/** Stands in for the command service, another process: what the provider asks of it, it lets happen. */
final class TestCommands implements Commands {

    private final Streams streams;
    private final TestEvents events;
    private final TestRegistrations registrations;

    TestCommands(Streams streams, TestEvents events) {
        this.streams = streams;
        this.events = events;
        this.registrations = new TestRegistrations(streams, events);
    }

    @Override
    public synchronized void sendTogether(List<? extends Command> commands) {
        commands.stream().filter(command -> !registrations.take(command))
                .forEach(command -> event(command).ifPresent(events::append));
    }

    private Optional<DomainEvent> event(Command command) {
        return switch (command) {
            case StartInteraction c -> Optional.of(new InteractionStarted(
                    c.interactionId(), c.applicationId(), c.request(), c.loginHint(), c.expiresAt().toEpochMilli()));
            case ResumeSession c -> Optional.of(new SessionResumed(c.interactionId(), c.sessionId(), c.userId()));
            case FinishInteraction c -> Optional.of(new InteractionFinished(c.interactionId(), c.sessionId()));
            case StartSession c -> Optional.of(new SessionStarted(c.sessionId(), c.userId(), c.applicationId(),
                    c.interactionId(), c.amr(), c.authenticatedAt().toEpochMilli(), c.expiresAt().toEpochMilli()));
            case RenewSession c -> Optional.of(new SessionRenewed(
                    c.sessionId(), c.userId(), c.interactionId(), c.amr(), c.authenticatedAt().toEpochMilli()));
            case JoinApplication c -> userOf(c.sessionId())
                    .map(user -> new ApplicationJoined(c.sessionId(), user, c.applicationId(), c.grantId()));
            case EndSession c -> userOf(c.sessionId()).map(user -> new SessionEnded(c.sessionId(), user, c.reason()));
            case GiveGrant c -> Optional.of(new GrantGiven(c.grantId(), c.userId(), c.applicationId(), c.sessionId(),
                    c.scopes(), c.resourceScopes(), c.expiresAt().toEpochMilli()));
            case ExtendGrant c -> grant(c.grantId()).map(grant -> new GrantExtended(
                    c.grantId(), new UserId(grant.userId()), c.scopes(), c.resourceScopes()));
            case RecordLimitExceeded c -> grant(c.grantId()).map(grant -> new GrantLimitExceeded(c.grantId(),
                    new UserId(grant.userId()), new ApplicationId(grant.applicationId()), c.revokedGrantIds(),
                    c.mostGrants(), c.activeGrants()));
            case RevokeGrant c -> grant(c.grantId()).map(grant -> new GrantRevoked(c.grantId(),
                    new UserId(grant.userId()), new ApplicationId(grant.applicationId()), c.reason()));
            default -> Optional.empty();
        };
    }

    private Optional<GrantView> grant(GrantId id) {
        return streams.fold(id.stream(), new GrantFold());
    }

    private Optional<UserId> userOf(SessionId id) {
        return streams.fold(id.stream(), new SessionFold()).map(session -> new UserId(session.userId()));
    }
}
