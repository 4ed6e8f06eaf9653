package io.keystory.platform.connector;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A picture for what has none: the first letter of its name on its colour. */
public final class Monogram {

    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="8" fill="%s"/>\
            <text x="20" y="28" font-family="sans-serif" font-size="22" font-weight="600" text-anchor="middle" \
            fill="#fff">%s</text></svg>""";

    private Monogram() {}

    /** The picture as a data address. */
    public static String of(String name, String color) {
        String picture = PICTURE.formatted(color, name.substring(0, 1));
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8));
    }
}
