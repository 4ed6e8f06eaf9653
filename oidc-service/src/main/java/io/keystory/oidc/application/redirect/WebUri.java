package io.keystory.oidc.application.redirect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute http or https URI in the one spelling that needs no normalising: no user, no fragment, no dot segments,
 * no encoded delimiters, lower-case host. Whatever a browser might read differently is not such a URI.
 *
 * @param port the effective one
 * @param path starts with a slash; a missing path is one slash
 * @param query with its question mark, or empty
 */
public record WebUri(String scheme, String host, int port, String path, String query) {

    private static final Pattern FORM = Pattern.compile(
            "(https?)://([a-z0-9*-]+(?:\\.[a-z0-9*-]+)*|\\[[0-9a-f:]+])(?::([0-9]{1,5}))?(/[^?#\\[\\]]*)?(\\?[^#]*)?");
    private static final Pattern CHARACTERS = Pattern.compile("[!$%&'()*+,./0-9:=?@A-Z\\[\\]_a-z~-]*");
    private static final Pattern DOTS = Pattern.compile("(?:.*/)?(?:\\.|%2e){1,2}(?:/.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN =
            Pattern.compile(".*(?:%2f|%5c|%00|%(?![0-9a-f]{2})|//).*", Pattern.CASE_INSENSITIVE);

    /** The URI's parts; empty when it is of another kind or spelled another way. */
    public static Optional<WebUri> parse(String uri) {
        Matcher parts = FORM.matcher(uri);
        if (!CHARACTERS.matcher(uri).matches() || !parts.matches()) {
            return Optional.empty();
        }
        String path = parts.group(4) == null ? "/" : parts.group(4);
        if (DOTS.matcher(path).matches() || HIDDEN.matcher(path).matches()) {
            return Optional.empty();
        }
        int defaultPort = parts.group(1).equals("https") ? 443 : 80;
        int port = parts.group(3) == null ? defaultPort : Integer.parseInt(parts.group(3));
        return port > 65535 ? Optional.empty() : Optional.of(new WebUri(
                parts.group(1), parts.group(2), port, path, parts.group(5) == null ? "" : parts.group(5)));
    }
}
