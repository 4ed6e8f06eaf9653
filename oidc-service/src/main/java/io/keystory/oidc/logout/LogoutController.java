package io.keystory.oidc.logout;

import io.keystory.oidc.page.error.BrowserEndpoint;
import io.keystory.oidc.page.plain.FormPost;
import io.keystory.oidc.page.plain.FrontchannelPage;
import io.keystory.oidc.page.plain.LogoutPage;
import io.keystory.oidc.page.plain.RequestLanguages;
import io.keystory.oidc.session.LiveSession;
import io.keystory.oidc.session.Sessions;
import io.keystory.platform.domain.Endpoints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Ends a session on an application's request, or asks the person first.
 *
 * @see <a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html">OpenID Connect RP-Initiated Logout 1.0</a>
 */
@BrowserEndpoint
class LogoutController {

    private static final String CONFIRM = "/oidc/session/end/confirm";

    private final LogoutRequestReader reader;
    private final Sessions sessions;
    private final SessionEnd end;
    private final FrontchannelAddresses frontchannel;
    private final LogoutTicket tickets;
    private final RequestLanguages languages;
    private final LogoutPage page;
    private final FormPost form;
    private final Endpoints endpoints;

    LogoutController(LogoutRequestReader reader, Sessions sessions, SessionEnd end,
            FrontchannelAddresses frontchannel, LogoutTicket tickets, RequestLanguages languages,
            Endpoints endpoints) {
        this.reader = reader;
        this.sessions = sessions;
        this.end = end;
        this.frontchannel = frontchannel;
        this.tickets = tickets;
        this.languages = languages;
        this.page = new LogoutPage(languages);
        this.form = new FormPost(languages);
        this.endpoints = endpoints;
    }

    @GetMapping("/oidc/session/end")
    ResponseEntity<String> ask(HttpServletRequest request) {
        LogoutRequest asked = reader.read(request, sessions.find(request));
        String address = asked.address().orElse("");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("to", address);
        fields.put("xsrf", tickets.issue(request, address));
        Optional.ofNullable(request.getParameter(RequestLanguages.PARAMETER))
                .ifPresent(wanted -> fields.put(RequestLanguages.PARAMETER, wanted));
        if (asked.needsQuestion()) {
            return page.question(request, CONFIRM, fields, address);
        }
        fields.put("logout", "yes");
        return form.page(request, CONFIRM, fields, address);
    }

    @PostMapping("/oidc/session/end")
    ResponseEntity<String> askByForm(HttpServletRequest request) {
        return ask(request);
    }

    @PostMapping(CONFIRM)
    ResponseEntity<String> confirm(HttpServletRequest request, HttpServletResponse response) {
        String to = Optional.ofNullable(request.getParameter("to")).orElse("");
        if (!tickets.isValid(request, to, request.getParameter("xsrf"))) {
            return page.expired(request);
        }
        if (!"yes".equals(request.getParameter("logout"))) {
            return to.isEmpty() ? page.kept(request) : sentTo(to).build();
        }
        List<String> addresses = sessions.find(request).map(this::signOut).orElse(List.of());
        String next = to.isEmpty() ? endpoints.origin(request) + "/oidc/session/end/success" : to;
        response.addHeader(HttpHeaders.SET_COOKIE, sessions.forget(request).toString());
        return addresses.isEmpty() ? sentTo(next).build() : FrontchannelPage.of(languages.of(request), addresses, next);
    }

    private List<String> signOut(LiveSession session) {
        List<String> addresses = frontchannel.of(session);
        end.signOut(session);
        return addresses;
    }

    @GetMapping("/oidc/session/end/success")
    ResponseEntity<String> success() {
        return sentTo("/signed-out").build();
    }

    private static ResponseEntity.BodyBuilder sentTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(address));
    }
}
