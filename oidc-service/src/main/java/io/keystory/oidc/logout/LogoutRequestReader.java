package io.keystory.oidc.logout;

import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.oidc.application.Client;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.application.redirect.RedirectUris;
import io.keystory.oidc.session.LiveSession;
import io.keystory.oidc.signingkey.IdTokenHints;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads what an application asks for. It is done without a question when the application names itself and a registered
 * address, and who is signed in is the one that its ID token speaks of. Clients with the standard profile need that ID
 * token, since OpenID Connect has the others asked; the compatible SDKs send none.
 *
 * @see <a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout">OpenID Connect RP-Initiated Logout 1.0, 2</a>
 */
final class LogoutRequestReader {

    private static final List<String> SINGLE =
            List.of("client_id", "id_token_hint", "post_logout_redirect_uri", "state");
    private static final int LONGEST_STATE = 4096;

    private final Clients clients;
    private final IdTokenHints hints;

    LogoutRequestReader(Clients clients, IdTokenHints hints) {
        this.clients = clients;
        this.hints = hints;
    }

    LogoutRequest read(HttpServletRequest request, Optional<LiveSession> session) {
        Optional<String> given = Optional.ofNullable(request.getParameter("id_token_hint"));
        Optional<LogoutHint> hint = given.flatMap(hints::read).map(LogoutHint::of);
        Optional<String> named = Optional.ofNullable(request.getParameter("client_id"));
        if (isAmbiguous(request) || isTooLong(request.getParameter("state")) || given.isPresent() && !isOf(named, hint)) {
            return LogoutRequest.UNKNOWN;
        }
        return named.or(() -> hint.map(LogoutHint::client))
                .flatMap(clients::find)
                .map(client -> read(request, client, hint, session))
                .orElse(LogoutRequest.UNKNOWN);
    }

    private static LogoutRequest read(HttpServletRequest request, Client client, Optional<LogoutHint> hint,
            Optional<LiveSession> session) {
        Optional<String> address = Optional.ofNullable(request.getParameter("post_logout_redirect_uri"))
                .filter(uri -> RedirectUris.matchesPostLogout(client, uri))
                .map(uri -> withState(uri, request.getParameter("state")));
        boolean isVouchedFor = session.map(live -> hint.map(h -> h.isAbout(live))
                .orElse(client.claimsProfile() == ClaimsProfile.COMPATIBLE)).orElse(true);
        return new LogoutRequest(address, address.isEmpty() || !isVouchedFor);
    }

    /** Whether the hint is one of ours, and was issued to the client that names itself. */
    private static boolean isOf(Optional<String> named, Optional<LogoutHint> hint) {
        return hint.filter(h -> named.isEmpty() || named.get().equals(h.client())).isPresent();
    }

    private static boolean isAmbiguous(HttpServletRequest request) {
        return SINGLE.stream().map(request::getParameterValues).anyMatch(values -> values != null && values.length > 1);
    }

    /** What the header of an answer has no room for. */
    private static boolean isTooLong(String state) {
        return state != null && encoded(state).length() > LONGEST_STATE;
    }

    private static String withState(String uri, String state) {
        return state == null ? uri : uri + (uri.contains("?") ? "&" : "?") + "state=" + encoded(state);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
