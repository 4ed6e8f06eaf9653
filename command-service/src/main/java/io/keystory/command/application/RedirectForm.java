package io.keystory.command.application;

import io.keystory.platform.web.BrowserSchemes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * What redirect URIs look like: absolute, without a fragment, and on the web with stars where others may stand in.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2">RFC 6749, 3.1.2</a>
 */
final class RedirectForm {

    private static final char STAR = '*';
    /** What may be anywhere in an address, so that one with stars can be taken apart. */
    private static final char STAND_IN = 'x';

    private RedirectForm() {}

    static boolean isRedirect(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            if (scheme == null || uri.getRawFragment() != null || BrowserSchemes.has(scheme)) {
                return false;
            }
            return BrowserSchemes.canBeOwn(scheme) || isWeb(new URI(text.replace(STAR, STAND_IN)), text);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isWeb(URI uri, String text) {
        return uri.getHost() != null && uri.getRawUserInfo() == null
                && (text.indexOf(STAR) < 0 || isPattern(uri, text));
    }

    /** A star is in the path, or in the host before its last two labels. */
    private static boolean isPattern(URI uri, String text) {
        int host = uri.getScheme().length() + "://".length();
        List<String> labels = List.of(text.substring(host, host + uri.getHost().length()).split("\\."));
        return labels.size() >= 2
                && labels.subList(labels.size() - 2, labels.size()).stream().noneMatch(label -> label.indexOf(STAR) >= 0)
                && (uri.getRawQuery() == null || text.lastIndexOf(STAR) < text.indexOf('?'));
    }
}
