package io.keystory.oidc.interaction;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionCommand.FinishInteraction;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Command;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.grant.Grants.GrantStep;
import io.keystory.oidc.grant.Grants;
import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.interaction.request.ClientRequest;
import io.keystory.oidc.interaction.request.ReturnAddress;
import io.keystory.oidc.session.LiveSession;
import io.keystory.oidc.session.SessionHandle;
import io.keystory.oidc.session.SessionSteps.SessionStep;
import io.keystory.oidc.session.SessionSteps;
import io.keystory.oidc.session.Sessions;
import io.keystory.oidc.token.authorized.CodeGrant;
import io.keystory.oidc.token.code.AuthorizationCodes;
import io.keystory.oidc.token.code.AuthorizationCodes.IssuedCode;
import io.keystory.oidc.token.device.DeviceCodes;
import io.keystory.platform.command.Commands;
import io.keystory.store.database.RowChange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Ends an authorization well: session, grant, interaction, code and cookie in one append, tokens in the next. */
final class Completion {

    private final Sessions sessions;
    private final SessionSteps sessionSteps;
    private final Grants grants;
    private final AuthorizationCodes codes;
    private final DeviceCodes devices;
    private final TokenAnswers tokens;
    private final AuthorizationResponse responses;
    private final Commands commands;
    private final StillWelcome welcome;
    private final Clock clock;

    Completion(Sessions sessions, SessionSteps sessionSteps, Grants grants, AuthorizationCodes codes,
            DeviceCodes devices, TokenAnswers tokens, AuthorizationResponse responses, Commands commands,
            StillWelcome welcome, Clock clock) {
        this.sessions = sessions;
        this.sessionSteps = sessionSteps;
        this.grants = grants;
        this.codes = codes;
        this.devices = devices;
        this.tokens = tokens;
        this.responses = responses;
        this.commands = commands;
        this.welcome = welcome;
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
    ResponseEntity<String> withSession(ClientRequest request, LiveSession session, HttpServletRequest http) {
        UserId user = new UserId(session.userId());
        GrantStep grant = grants.step(
                request.client(), request.request(), user, new SessionId(session.id()), session.view().grants());
        ResponseEntity<String> answer = answer(request.client(), grant.commands(), new CodeGrant(request.request(), user,
                new ApplicationId(request.client().id()), grant.grantId(), new SessionId(session.id()),
                Instant.ofEpochMilli(session.view().authenticatedAt()), session.view().amr()), Optional.empty(),
                () -> { }, http);
        grants.overtaken(request.client(), user, grant).forEach(this::send);
        return answer;
    }

    /** Answers the request of a submitted interaction; its second use is refused by the interaction itself. */
    ResponseEntity<String> withInteraction(
            Client client, InteractionView interaction, HttpServletRequest http, HttpServletResponse response) {
        SessionStep session = sessionSteps.forInteraction(interaction, sessions.find(http));
        UserId user = new UserId(interaction.userId());
        GrantStep grant =
                grants.step(client, interaction.request(), user, session.sessionId(), session.grants());
        Optional<SessionHandle> handle = handle(session, user);
        List<Command> steps = end(interaction, session, grant.commands());
        ResponseEntity<String> answer = answer(client, steps, new CodeGrant(interaction.request(), user,
                new ApplicationId(client.id()), grant.grantId(), session.sessionId(), session.authenticatedAt(),
                session.amr()), handle,
                () -> welcome.requireStill(interaction, session.sessionId(), Optional.of(grant.grantId())), http);
        grants.overtaken(client, user, grant).forEach(this::send);
        handle.ifPresent(fresh -> Cookies.set(response, fresh.cookie()));
        return answer;
    }

    /** Tells the application why it gets nothing; who signed in for it stays signed in. */
    ResponseEntity<String> refused(InteractionView interaction, AuthorizationError error, HttpServletRequest http,
            HttpServletResponse response) {
        SessionStep session = sessionSteps.forInteraction(interaction, sessions.find(http));
        send(end(interaction, session, List.of()));
        welcome.requireStill(interaction, session.sessionId(), Optional.empty());
        handle(session, new UserId(interaction.userId())).ifPresent(handle -> {
            sessions.store(handle);
            Cookies.set(response, handle.cookie());
        });
        Optional<String> device = DeviceRequest.id(interaction.request());
        if (device.isPresent()) {
            devices.refuse(device.get(), new ApplicationId(interaction.applicationId()),
                    new UserId(interaction.userId()));
            return AuthorizationResponse.redirect("/device/refused");
        }
        return responses.error(error, http);
    }

    private List<Command> end(InteractionView interaction, SessionStep session, List<Command> more) {
        List<Command> steps = new ArrayList<>();
        steps.add(new FinishInteraction(new InteractionId(interaction.id()), session.sessionId(), clock.instant()));
        steps.addAll(session.commands());
        steps.addAll(more);
        return steps;
    }

    /** The handle that the browser is to get, if it gets a new one. */
    private Optional<SessionHandle> handle(SessionStep session, UserId user) {
        return session.isFresh() && session.endsAt().isAfter(clock.instant())
                ? Optional.of(sessions.handle(session.sessionId(), user, session.endsAt()))
                : Optional.empty();
    }

    private void send(List<Command> steps) {
        if (!steps.isEmpty()) {
            commands.sendTogether(steps);
        }
    }

    /** Decides, and answers unless {@code lookAgain} has something against it once that is durable. */
    private ResponseEntity<String> answer(Client client, List<Command> steps, CodeGrant grant,
            Optional<SessionHandle> handle, Runnable lookAgain, HttpServletRequest http) {
        if (grant.request().responseType() != null) {
            send(steps);
            lookAgain.run();
            handle.ifPresent(sessions::store);
            return tokens.answer(client, grant, http);
        }
        List<RowChange> rows = handle.map(SessionHandle::row).stream().toList();
        Optional<String> device = DeviceRequest.id(grant.request());
        if (device.isPresent()) {
            send(steps);
            lookAgain.run();
            devices.approve(device.get(), grant, rows);
            return AuthorizationResponse.redirect("/device/success");
        }
        ReturnAddress address = ReturnAddress.of(grant.request(), client.id());
        IssuedCode issued = codes.issue(grant, rows, AuthorizationError.returned(
                address, "invalid_request_uri", "The pushed request was used before."));
        commands.sendTogether(steps, issued.fact());
        lookAgain.run();
        return responses.code(address, issued.code(), http);
    }
}
