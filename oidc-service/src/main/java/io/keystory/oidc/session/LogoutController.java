package io.keystory.oidc.session;

import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.RedirectUris;
import io.keystory.oidc.page.FormPost;
import io.keystory.oidc.page.LogoutPage;
import io.keystory.platform.KeystorySettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ends a session on an application's request. Who names a registered address returns to it without a question; all
 * others are asked, and stay here.
 *
 * @see <a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html">OpenID Connect RP-Initiated Logout 1.0</a>
 */
@RestController
class LogoutController {

    private static final String CONFIRM = "/oidc/session/end/confirm";

    private final Clients clients;
    private final Sessions sessions;
    private final SessionEnd end;
    private final LogoutTicket tickets;
    private final LogoutPage page;
    private final LogoutHint hints;
    private final KeystorySettings settings;

    LogoutController(Clients clients, Sessions sessions, SessionEnd end, LogoutTicket tickets, LogoutPage page,
            LogoutHint hints, KeystorySettings settings) {
        this.clients = clients;
        this.sessions = sessions;
        this.end = end;
        this.tickets = tickets;
        this.page = page;
        this.hints = hints;
        this.settings = settings;
    }

    @GetMapping("/oidc/session/end")
    ResponseEntity<String> ask(HttpServletRequest request) {
        Optional<String> address = returnAddress(request);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("logout", "yes");
        address.ifPresent(uri -> fields.put("to", uri));
        fields.put("xsrf", tickets.issue(request, address.orElse("")));
        return address.map(uri -> FormPost.page(CONFIRM, fields, uri)).orElseGet(() -> page.question(CONFIRM, fields));
    }

    @PostMapping("/oidc/session/end")
    ResponseEntity<String> askByForm(HttpServletRequest request) {
        return ask(request);
    }

    @PostMapping(CONFIRM)
    ResponseEntity<String> confirm(HttpServletRequest request) {
        String to = Optional.ofNullable(request.getParameter("to")).orElse("");
        if (!tickets.isValid(request, to, request.getParameter("xsrf"))) {
            return page.expired();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(to.isEmpty() ? settings.origin() + "/oidc/session/end/success" : to));
        if ("yes".equals(request.getParameter("logout"))) {
            sessions.find(request).ifPresent(end::signOut);
            answer.header(HttpHeaders.SET_COOKIE, sessions.forget(request).toString());
        }
        return answer.build();
    }

    @GetMapping("/oidc/session/end/success")
    ResponseEntity<String> success() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/signed-out")).build();
    }

    /** The registered address of the client that the request names, with its state; empty when there is none. */
    private Optional<String> returnAddress(HttpServletRequest request) {
        String uri = request.getParameter("post_logout_redirect_uri");
        return Optional.ofNullable(request.getParameter("client_id"))
                .or(() -> hints.clientOf(request.getParameter("id_token_hint")))
                .flatMap(clients::find)
                .filter(client -> uri != null && isRegistered(client, uri))
                .map(client -> withState(uri, request.getParameter("state")));
    }

    private static boolean isRegistered(Client client, String uri) {
        return RedirectUris.matchesPostLogout(client, uri);
    }

    private static String withState(String uri, String state) {
        return state == null ? uri : uri + (uri.contains("?") ? "&" : "?") + "state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8);
    }
}
