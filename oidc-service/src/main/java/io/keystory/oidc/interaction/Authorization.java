package io.keystory.oidc.interaction;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionCommand.ResumeSession;
import io.keystory.events.interaction.InteractionCommand.StartInteraction;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.interaction.request.ClientRequest;
import io.keystory.oidc.session.LiveSession;
import io.keystory.oidc.session.Sessions;
import io.keystory.oidc.user.Users;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.Commands;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.Streams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Takes a browser from an authorization request, through an interaction where one is needed, to the answer. */
final class Authorization {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Sessions sessions;
    private final Users users;
    private final Clients clients;
    private final Streams streams;
    private final Commands commands;
    private final InteractionCookie cookie;
    private final Cookies cookies;
    private final Completion completion;
    private final StillWelcome welcome;
    private final LetIn letIn;
    private final Clock clock;

    Authorization(Sessions sessions, Users users, Clients clients, Streams streams, Commands commands,
            InteractionCookie cookie, Cookies cookies, Completion completion, StillWelcome welcome, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.clients = clients;
        this.streams = streams;
        this.commands = commands;
        this.cookie = cookie;
        this.cookies = cookies;
        this.completion = completion;
        this.welcome = welcome;
        this.letIn = new LetIn(users);
        this.clock = clock;
    }

    /** Answers at once when the session suffices; otherwise starts an interaction and sends the browser to its page. */
    ResponseEntity<String> begin(ClientRequest request, HttpServletRequest http, HttpServletResponse response) {
        Optional<LiveSession> session = sessions.find(http).filter(s -> users.isActive(new UserId(s.userId())));
        boolean needsLogin = !Demands.areMet(request.request(), session, clock.millis());
        boolean followsLink = !needsLogin && OneTimeLink.isFollowedBy(request);
        if (!needsLogin && !followsLink) {
            letIn.require(request, session.orElseThrow());
        }
        boolean needsConsent = !needsLogin && !followsLink && needsConsent(request, session.orElseThrow());
        if (!needsLogin && !needsConsent && !followsLink) {
            return completion.withSession(request, session.orElseThrow(), http);
        }
        if (request.request().prompts().contains("none")) {
            throw AuthorizationError.returned(request.address(),
                    needsLogin ? "login_required" : "consent_required",
                    needsLogin ? "Nobody is signed in." : "The user has not allowed this.");
        }
        InteractionId interaction = start(request, needsLogin ? Optional.empty() : session);
        cookies.addInteraction(http, response, request.client().id(), interaction, request.request());
        if (followsLink) {
            return AuthorizationResponse.redirect(
                    OneTimeLink.page(request, users.find(new UserId(session.orElseThrow().userId()))));
        }
        return AuthorizationResponse.redirect(needsLogin
                ? PageAddresses.login(request.client(), request.request(), request.loginHint(), request.oneTimeToken())
                : PageAddresses.consent(request.client()));
    }

    /** Goes on after an interaction: to the application, or to the page that is still needed. */
    ResponseEntity<String> resume(InteractionId id, HttpServletRequest http, HttpServletResponse response) {
        InteractionView interaction = streams.fold(id.stream(), new InteractionFold())
                .filter(view -> cookie.holds(http, id) && !view.isOver(clock.millis()))
                .orElseThrow(() -> new KeystoryException("session.not_found", 400));
        RequestContext.current().ifPresent(context -> context.inInteraction(id.value()));
        Client client = clients.find(interaction.applicationId())
                .orElseThrow(() -> new KeystoryException("session.not_found", 400));
        if (!interaction.isSubmitted()) {
            return AuthorizationResponse.redirect(
                    PageAddresses.login(client, interaction.request(), interaction.loginHint(), null));
        }
        if (!welcome.isByWhatHolds(interaction)) {
            return AuthorizationResponse.redirect(
                    PageAddresses.login(client, interaction.request(), interaction.loginHint(), null));
        }
        Optional<AuthorizationError> refusal =
                Demands.refusal(interaction).or(() -> letIn.refusal(client, interaction));
        if (refusal.isEmpty() && needsConsent(client, interaction, http)) {
            return AuthorizationResponse.redirect(PageAddresses.consent(client));
        }
        ResponseEntity<String> answer = refusal
                .map(error -> completion.refused(interaction, error, http, response))
                .orElseGet(() -> completion.withInteraction(client, interaction, http, response));
        cookies.dropInteraction(http, response, id);
        return answer;
    }

    /** First-party applications are trusted; others are asked for whenever they wish, and for what is new. */
    private boolean needsConsent(ClientRequest request, LiveSession session) {
        return request.client().isThirdParty()
                && (request.request().prompts().contains("consent") || !completion.isGranted(request, session));
    }

    /** The same for somebody who signed in on the way, and has not answered yet. */
    private boolean needsConsent(Client client, InteractionView interaction, HttpServletRequest http) {
        return client.isThirdParty() && interaction.consent() == null
                && (interaction.request().prompts().contains("consent")
                        || !completion.isGranted(client, interaction, http));
    }

    private InteractionId start(ClientRequest request, Optional<LiveSession> session) {
        InteractionId id = new InteractionId(Ids.next());
        List<Command> steps = new ArrayList<>();
        steps.add(new StartInteraction(id, new ApplicationId(request.client().id()), request.request(),
                request.loginHint(), clock.instant().plus(LIFETIME)));
        session.ifPresent(s -> steps.add(new ResumeSession(id, new SessionId(s.id()), new UserId(s.userId()))));
        RequestContext.current().ifPresent(context -> context.inInteraction(id.value()));
        commands.sendTogether(steps);
        return id;
    }
}
