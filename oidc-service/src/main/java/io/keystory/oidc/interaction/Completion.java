package io.keystory.oidc.interaction;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.interaction.AuthorizationRequest;
import io.keystory.events.interaction.InteractionCommand.FinishInteraction;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Command;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.grant.Grants;
import io.keystory.oidc.grant.Grants.GrantStep;
import io.keystory.oidc.interaction.AuthorizationRequestReader.ClientRequest;
import io.keystory.oidc.session.LiveSession;
import io.keystory.oidc.session.SessionSteps;
import io.keystory.oidc.session.SessionSteps.SessionStep;
import io.keystory.oidc.session.Sessions;
import io.keystory.oidc.token.AuthorizationCodes;
import io.keystory.oidc.token.CodeGrant;
import io.keystory.platform.command.Commands;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** Ends an authorization well: session, grant and interaction in one append, then the code. */
final class Completion {

    private final Sessions sessions;
    private final SessionSteps sessionSteps;
    private final Grants grants;
    private final AuthorizationCodes codes;
    private final AuthorizationResponse responses;
    private final Commands commands;
    private final Clock clock;

    Completion(Sessions sessions, SessionSteps sessionSteps, Grants grants, AuthorizationCodes codes,
            AuthorizationResponse responses, Commands commands, Clock clock) {
        this.sessions = sessions;
        this.sessionSteps = sessionSteps;
        this.grants = grants;
        this.codes = codes;
        this.responses = responses;
        this.commands = commands;
        this.clock = clock;
    }

    /** Whether the session's grant for the client covers the request already. */
    boolean isGranted(ClientRequest request, LiveSession session) {
        return grants.covers(request.client(), request.request(), session);
    }

    /** Answers a request that needs no interaction. */
    ResponseEntity<String> withSession(ClientRequest request, LiveSession session) {
        GrantStep grant = grants.step(request.client(), request.request(), new UserId(session.userId()),
                new SessionId(session.id()), session.view().grants());
        send(grant.commands());
        return answer(request.client(), request.request(), session.userId(), grant.grantId(),
                new SessionId(session.id()), Instant.ofEpochMilli(session.view().authenticatedAt()));
    }

    /** Answers the request of a submitted interaction; its second use is refused by the interaction itself. */
    ResponseEntity<String> withInteraction(
            Client client, InteractionView interaction, HttpServletRequest http, HttpServletResponse response) {
        SessionStep session = sessionSteps.forInteraction(interaction, sessions.find(http));
        UserId user = new UserId(interaction.userId());
        GrantStep grant =
                grants.step(client, interaction.request(), user, session.sessionId(), session.grants());
        List<Command> steps = new ArrayList<>();
        steps.add(new FinishInteraction(new InteractionId(interaction.id()), session.sessionId(), clock.instant()));
        steps.addAll(session.commands());
        steps.addAll(grant.commands());
        send(steps);
        if (session.isFresh()) {
            sessions.find(session.sessionId())
                    .ifPresent(started -> Cookies.set(response, sessions.issue(started.view())));
        }
        return answer(client, interaction.request(), user.value(), grant.grantId(), session.sessionId(),
                session.authenticatedAt());
    }

    private void send(List<Command> steps) {
        if (!steps.isEmpty()) {
            commands.sendTogether(steps);
        }
    }

    private ResponseEntity<String> answer(Client client, AuthorizationRequest request, String userId, GrantId grant,
            SessionId session, Instant authenticatedAt) {
        String code = codes.issue(new CodeGrant(request, new UserId(userId), new ApplicationId(client.id()), grant,
                session, authenticatedAt));
        return responses.code(
                new ReturnAddress(request.redirectUri(), request.responseMode(), request.state()), code);
    }
}
