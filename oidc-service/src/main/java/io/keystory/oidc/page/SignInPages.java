package io.keystory.oidc.page;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionView;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.customui.CustomSites;
import io.keystory.oidc.page.error.BrowserEndpoint;
import io.keystory.oidc.page.shell.PageKnowledge;
import io.keystory.oidc.page.shell.PageSettings;
import io.keystory.oidc.page.shell.PageShell;
import io.keystory.platform.interaction.InteractionCookie;
import io.keystory.store.Streams;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

/** The hosted pages. Those that are steps of an interaction open only for the browser that has one. */
@BrowserEndpoint
class SignInPages {

    private static final List<String> GUARDED = List.of(
            "/sign-in", "/consent", "/register", "/single-sign-on", "/social/register", "/direct", "/forgot-password");

    private static final String APPLICATION = "app_id";
    /** Ids of applications may be addresses of two thousand characters. */
    private static final int LONGEST_ID = 2048;

    private final PageShell shell;
    private final CustomSites sites;
    private final InteractionCookie cookie;
    private final Streams streams;
    private final Clients clients;
    private final PageKnowledge knowledge;
    private final UnknownSession unknownSession;
    private final Clock clock;

    SignInPages(PageShell shell, CustomSites sites, InteractionCookie cookie, Streams streams, Clients clients,
            PageKnowledge knowledge, UnknownSession unknownSession, Clock clock) {
        this.shell = shell;
        this.sites = sites;
        this.cookie = cookie;
        this.streams = streams;
        this.clients = clients;
        this.knowledge = knowledge;
        this.unknownSession = unknownSession;
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<String> root() {
        return to(unknownSession.address().orElse("/console"));
    }

    @GetMapping({
        "/sign-in", "/sign-in/**", "/register", "/register/**", "/forgot-password", "/forgot-password/**",
        "/reset-password", "/identifier-sign-in", "/identifier-register", "/continue/**", "/mfa-onboarding",
        "/mfa-binding", "/mfa-binding/**", "/mfa-verification", "/mfa-verification/**", "/create-passkey",
        "/social/**", "/callback/**", "/direct/**", "/single-sign-on", "/single-sign-on/**", "/one-time-token",
        "/one-time-token/**", "/switch-account", "/account-suspended", "/signed-out", "/device/success",
        "/device/refused"
    })
    ResponseEntity<String> page(HttpServletRequest request) {
        if (isPreview(request)) {
            return preview(request);
        }
        Optional<InteractionView> interaction = live(request);
        if (isGuarded(request) && interaction.isEmpty()) {
            return toUnknownSession(request);
        }
        return page(request, interaction);
    }

    /** The page that has nothing left to do but to lead back to the application that it is told of. */
    @GetMapping("/unknown-session")
    ResponseEntity<String> unknownSession(HttpServletRequest request) {
        if (isPreview(request)) {
            return preview(request);
        }
        Optional<String> application = Optional.ofNullable(request.getParameter(APPLICATION));
        return page(knowledge.after(request, application), isConsole(application));
    }

    /** The consent page, which first-party applications skip, and whoever has answered. */
    @GetMapping("/consent")
    ResponseEntity<String> consent(HttpServletRequest request) {
        if (isPreview(request)) {
            return preview(request);
        }
        return live(request)
                .map(interaction -> isThirdParty(interaction) && interaction.consent() == null
                        ? page(request, Optional.of(interaction)) : to("/oidc/auth/" + interaction.id()))
                .orElseGet(() -> toUnknownSession(request));
    }

    private ResponseEntity<String> page(HttpServletRequest request, Optional<InteractionView> interaction) {
        return page(knowledge.of(request, interaction), request.getRequestURI().startsWith("/device/")
                || isConsole(interaction.map(InteractionView::applicationId)));
    }

    private ResponseEntity<String> page(Optional<PageSettings> settings, boolean isBuiltIn) {
        return isBuiltIn ? shell.page(settings)
                : sites.current().map(site -> shell.page(settings, site)).orElseGet(() -> shell.page(settings));
    }

    /** What is longer than any application's id names none, and makes no header that nobody takes. */
    private ResponseEntity<String> toUnknownSession(HttpServletRequest request) {
        String application = request.getParameter(APPLICATION);
        return to(unknownSession.address().orElseGet(() -> "/unknown-session"
                + (application == null || application.length() > LONGEST_ID
                        ? "" : "?" + APPLICATION + "=" + UriUtils.encode(application, StandardCharsets.UTF_8))));
    }

    /** Whoever switches to pages of one's own that do not work must get into the console to switch back. */
    private static boolean isConsole(Optional<String> application) {
        return application.filter(ApplicationId.CONSOLE.value()::equals).isPresent();
    }

    /** How a page looks, whoever opens it: it belongs to no interaction. */
    private ResponseEntity<String> preview(HttpServletRequest request) {
        return shell.preview(knowledge.of(request, Optional.empty()));
    }

    private boolean isThirdParty(InteractionView interaction) {
        return clients.find(interaction.applicationId()).map(Client::isThirdParty).orElse(true);
    }

    private static boolean isGuarded(HttpServletRequest request) {
        return GUARDED.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    private static boolean isPreview(HttpServletRequest request) {
        return request.getParameterMap().containsKey("preview");
    }

    private Optional<InteractionView> live(HttpServletRequest request) {
        return cookie.find(request)
                .map(InteractionId::stream)
                .flatMap(stream -> streams.fold(stream, new InteractionFold()))
                .filter(view -> !view.isOver(clock.millis()));
    }

    static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
