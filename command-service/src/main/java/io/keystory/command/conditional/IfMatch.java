package io.keystory.command.conditional;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the header {@code If-Match}: a list of entity tags, each beginning with the position of the version it stands
 * for; or {@code *}, which any version fulfils.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, 13.1.1</a>
 */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})(?:-[^\"]*)?\"\\s*");

    private IfMatch() {}

    static boolean isAny(List<String> headers) {
        return headers.stream().anyMatch(header -> header.strip().equals("*"));
    }

    /** The latest version that is named; empty when none is: a weak tag or another's stands for no version. */
    static OptionalLong position(List<String> headers) {
        return headers.stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .mapToLong(tag -> Long.parseLong(tag.group(1)))
                .max();
    }
}
