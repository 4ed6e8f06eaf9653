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
import io.keystory.oidc.token.DeviceCodes;
import io.keystory.platform.command.Commands;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;

/** Ends an authorization well: session, grant and interaction in one append, then the code. */
final class Completion {

    private final Sessions sessions;
    private final SessionSteps sessionSteps;
    private final Grants grants;
    private final AuthorizationCodes codes;
    private final DeviceCodes devices;
    private final AuthorizationResponse responses;
    private final Commands commands;
    private final Clock clock;

    Completion(Sessions sessions, SessionSteps sessionSteps, Grants grants, AuthorizationCodes codes,
            DeviceCodes devices, AuthorizationResponse responses, Commands commands, Clock clock) {
        this.sessions = sessions;
        this.sessionSteps = sessionSteps;
        this.grants = grants;
        this.codes = codes;
        this.devices = devices;
        this.responses = responses;
        this.commands = commands;
        this.clock = clock;
    }

    /** Whether the session's grant for the client covers the request already. */
    boolean isGranted(ClientRequest request, LiveSession session) {
        return grants.covers(request.client(), request.request(), new UserId(session.userId()), session.view().grants());
    }

    /** Whether the session that a submitted interaction leads to has a grant that covers its request. */
    boolean isGranted(Client client, InteractionView interaction, HttpServletRequest http) {
        SessionStep session = sessionSteps.forInteraction(interaction, sessions.find(http));
        return grants.covers(client, interaction.request(), new UserId(interaction.userId()), session.grants());
    }

    /** Answers a request that needs no interaction. */
    ResponseEntity<String> withSession(ClientRequest request, LiveSession session) {
        GrantStep grant = grants.step(request.client(), request.request(), new UserId(session.userId()),
                new SessionId(session.id()), session.view().grants());
        send(grant.commands());
        return answer(request.client(), request.request(), session.userId(), grant.grantId(),
                new SessionId(session.id()), Instant.ofEpochMilli(session.view().authenticatedAt()), session.view().amr());
    }

    /** Answers the request of a submitted interaction; its second use is refused by the interaction itself. */
    ResponseEntity<String> withInteraction(
            Client client, InteractionView interaction, HttpServletRequest http, HttpServletResponse response) {
        SessionStep session = sessionSteps.forInteraction(interaction, sessions.find(http));
        UserId user = new UserId(interaction.userId());
        GrantStep grant =
                grants.step(client, interaction.request(), user, session.sessionId(), session.grants());
        finish(interaction, session, grant.commands(), response);
        return answer(client, interaction.request(), user.value(), grant.grantId(), session.sessionId(),
                session.authenticatedAt(), session.amr());
    }

    /** Tells the application why it gets nothing; who signed in for it stays signed in. */
    ResponseEntity<String> refused(InteractionView interaction, AuthorizationError error, HttpServletRequest http,
            HttpServletResponse response) {
        finish(interaction, sessionSteps.forInteraction(interaction, sessions.find(http)), List.of(), response);
        Optional<String> device = DeviceRequest.id(interaction.request());
        if (device.isPresent()) {
            devices.refuse(device.get(), new ApplicationId(interaction.applicationId()),
                    new UserId(interaction.userId()));
            return AuthorizationResponse.redirect("/device/refused");
        }
        return responses.error(error);
    }

    private void finish(
            InteractionView interaction, SessionStep session, List<Command> more, HttpServletResponse response) {
        List<Command> steps = new ArrayList<>();
        steps.add(new FinishInteraction(new InteractionId(interaction.id()), session.sessionId(), clock.instant()));
        steps.addAll(session.commands());
        steps.addAll(more);
        send(steps);
        if (session.isFresh()) {
            sessions.find(session.sessionId())
                    .ifPresent(started -> Cookies.set(response, sessions.issue(started.view())));
        }
    }

    private void send(List<Command> steps) {
        if (!steps.isEmpty()) {
            commands.sendTogether(steps);
        }
    }

    private ResponseEntity<String> answer(Client client, AuthorizationRequest request, String userId, GrantId grant,
            SessionId session, Instant authenticatedAt, Set<String> amr) {
        Optional<String> device = DeviceRequest.id(request);
        if (device.isPresent()) {
            devices.approve(device.get(), new ApplicationId(client.id()), new UserId(userId), grant, session,
                    authenticatedAt, amr);
            return AuthorizationResponse.redirect("/device/success");
        }
        ReturnAddress address = ReturnAddress.of(request, client.id());
        String code = codes.issue(new CodeGrant(request, new UserId(userId), new ApplicationId(client.id()), grant,
                session, authenticatedAt, amr), AuthorizationError.returned(
                        address, "invalid_request_uri", "The pushed request was used before."));
        return responses.code(address, code);
    }
}
