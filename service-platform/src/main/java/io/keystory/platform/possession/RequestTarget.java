package io.keystory.platform.possession;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Compares addresses as a proof has to name them: without query and fragment, and as the scheme allows to spell them. */
final class RequestTarget {

    private RequestTarget() {}

    /** Whether {@code named} is {@code actual}. @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2">RFC 3986, 6.2.2</a> */
    static boolean isSame(String named, String actual) {
        try {
            return normal(new URI(named)).equals(normal(new URI(actual)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String normal(URI uri) throws URISyntaxException {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new URISyntaxException(uri.toString(), "The address has no scheme and host, or names a user");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String path = uri.normalize().getRawPath();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port(scheme, uri.getPort())
                + (path.isEmpty() ? "/" : path);
    }

    private static int port(String scheme, int port) {
        if (port >= 0) {
            return port;
        }
        return scheme.equals("https") ? 443 : 80;
    }
}
