package io.keystory.edge.route;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one spelling of a request's path. Whoever decides by a path decides by this and forwards this, so no two parties
 * can read different paths out of one request.
 *
 * <p>Escapes of characters that need none are undone and hexadecimal digits become upper case. What could be read in
 * two ways is refused: empty and dot segments, path parameters, backslashes, escaped slashes, dots, semicolons and
 * percent signs, control characters, malformed escapes and bytes that are not UTF-8. Letter case is kept.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2">RFC 3986, section 6.2.2</a>
 */
public final class CanonicalPath {

    /** Longer paths are refused. */
    public static final int MAX_LENGTH = 4096;

    private static final Pattern FILE = Pattern.compile("/(?:.*/)?[^/.][^/]*\\.[A-Za-z0-9]+");

    private final String value;

    private CanonicalPath(String value) {
        this.value = value;
    }

    /** The canonical form of a path as it came over the wire, without its query; empty if it has none. */
    public static Optional<CanonicalPath> of(String raw) {
        return PathReader.canonical(raw).map(CanonicalPath::new);
    }

    /** The path, escapes included. */
    public String value() {
        return value;
    }

    /** The same below another path, where it ends like a file: in a name, a dot and an extension. */
    Optional<CanonicalPath> asFileBelow(String root) {
        return FILE.matcher(value).matches() ? of(root + value) : Optional.empty();
    }

    /** The segments, still escaped; a trailing slash adds none. */
    List<String> segments() {
        return segments(value);
    }

    static List<String> segments(String path) {
        String inner = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.substring(1).split("/", -1));
    }

    @Override
    public String toString() {
        return value;
    }
}
