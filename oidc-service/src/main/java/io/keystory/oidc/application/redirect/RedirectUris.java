package io.keystory.oidc.application.redirect;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.application.Client;
import java.util.List;

/**
 * Where a browser may be sent with an answer: exactly a registered URI, a URI that a registered pattern covers, or for
 * native applications the same loopback address on another port.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.1">RFC 9700, 4.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8252#section-7.3">RFC 8252, 7.3 (loopback)</a>
 */
public final class RedirectUris {

    private RedirectUris() {}

    /** Whether an authorization response may go to {@code uri}. */
    public static boolean matches(Client client, String uri) {
        return matches(client, client.redirectUris(), uri);
    }

    /** Whether a browser may be sent to {@code uri} after signing out. */
    public static boolean matchesPostLogout(Client client, String uri) {
        return matches(client, client.postLogoutRedirectUris(), uri);
    }

    private static boolean matches(Client client, List<String> registered, String uri) {
        if (uri == null || uri.indexOf('#') >= 0) {
            return false;
        }
        return registered.contains(uri) && !RedirectPattern.isPattern(uri)
                || registered.stream().anyMatch(pattern -> RedirectPattern.isPattern(pattern)
                        && RedirectPattern.covers(pattern, uri))
                || client.type() == ApplicationType.NATIVE
                        && registered.stream().anyMatch(known -> Loopback.isSameButPort(known, uri));
    }
}
