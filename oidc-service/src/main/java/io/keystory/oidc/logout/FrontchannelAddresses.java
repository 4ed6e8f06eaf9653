package io.keystory.oidc.logout;

import io.keystory.events.application.protocol.FrontchannelLogout;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.session.LiveSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is loaded in the browser so that the applications there hear that a session is over.
 *
 * @see <a href="https://openid.net/specs/openid-connect-frontchannel-1_0.html#RPLogout">OpenID Connect Front-Channel Logout 1.0, 2</a>
 */
final class FrontchannelAddresses {

    private final Clients clients;
    private final String issuer;

    FrontchannelAddresses(Clients clients, String issuer) {
        this.clients = clients;
        this.issuer = issuer;
    }

    /** Those of the applications that were authorized in the session and want to be told like this. */
    List<String> of(LiveSession session) {
        return session.view().grants().keySet().stream()
                .flatMap(client -> clients.find(client).stream())
                .map(client -> client.protocol().frontchannelLogout())
                .filter(logout -> logout.frontchannelLogoutUri() != null)
                .map(logout -> address(logout, session))
                .distinct()
                .toList();
    }

    private String address(FrontchannelLogout logout, LiveSession session) {
        String uri = logout.frontchannelLogoutUri();
        return logout.frontchannelLogoutSessionRequired()
                ? uri + (uri.contains("?") ? "&" : "?") + "iss=" + encoded(issuer) + "&sid=" + encoded(session.id())
                : uri;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
