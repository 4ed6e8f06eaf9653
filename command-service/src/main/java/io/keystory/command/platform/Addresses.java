package io.keystory.command.platform;

import io.keystory.events.platform.KeystoryException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Checks addresses that people's browsers will be sent to. */
public final class Addresses {

    private Addresses() {}

    /** Null for what is blank; 400 guard.invalid_input unless {@code text} is an http or https address. */
    public static String web(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (parsed(text).isEmpty()) {
            throw KeystoryException.invalidInput(field, "must be an http or https address");
        }
        return text;
    }

    /** 400 guard.invalid_input unless {@code text} is scheme, host and perhaps port of an http or https address. */
    public static void requireOrigin(String field, String text) {
        boolean isOrigin = text != null && parsed(text)
                .filter(uri -> uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawFragment() == null
                        && uri.getRawUserInfo() == null)
                .isPresent();
        if (!isOrigin) {
            throw KeystoryException.invalidInput(field, "must be origins such as https://example.org");
        }
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI uri = new URI(text);
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return Optional.of(uri).filter(u -> isWeb && u.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
