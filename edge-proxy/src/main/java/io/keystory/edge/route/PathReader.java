package io.keystory.edge.route;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Reads one raw path character by character into its canonical form, or refuses it. */
final class PathReader {

    private static final String UNRESERVED_MARKS = "-_~";
    private static final String PLAIN_MARKS = UNRESERVED_MARKS + ".!$&'()*+,=:@";
    private static final String NEVER_ESCAPED = "./\\;%";

    private final String raw;
    private final StringBuilder canonical = new StringBuilder();
    private final ByteArrayOutputStream decoded = new ByteArrayOutputStream();

    private PathReader(String raw) {
        this.raw = raw;
    }

    static Optional<String> canonical(String raw) {
        if (raw == null || !raw.startsWith("/") || raw.length() > CanonicalPath.MAX_LENGTH) {
            return Optional.empty();
        }
        PathReader reader = new PathReader(raw);
        boolean readable = reader.readAll() && reader.isText() && reader.segmentsAreNames();
        return readable ? Optional.of(reader.canonical.toString()) : Optional.empty();
    }

    private boolean readAll() {
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c == '%') {
                if (!readEscape(at)) {
                    return false;
                }
                at += 2;
            } else if (c == '/' || isAlphanumeric(c) || PLAIN_MARKS.indexOf(c) >= 0) {
                canonical.append(c);
                decoded.write(c);
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean readEscape(int at) {
        if (at + 2 >= raw.length() || !HexFormat.isHexDigit(raw.charAt(at + 1))
                || !HexFormat.isHexDigit(raw.charAt(at + 2))) {
            return false;
        }
        int value = HexFormat.fromHexDigits(raw, at + 1, at + 3);
        if (value < 0x20 || value == 0x7f || NEVER_ESCAPED.indexOf(value) >= 0) {
            return false;
        }
        if (isAlphanumeric((char) value) || UNRESERVED_MARKS.indexOf(value) >= 0) {
            canonical.append((char) value);
        } else {
            canonical.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) value));
        }
        decoded.write(value);
        return true;
    }

    private boolean isText() {
        if (canonical.indexOf("%") < 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private boolean segmentsAreNames() {
        if (canonical.indexOf("//") >= 0) {
            return false;
        }
        return CanonicalPath.segments(canonical.toString()).stream().noneMatch(s -> s.equals(".") || s.equals(".."));
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
