package io.keystory.edge.frontend;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The one HTML page of an application. Where it says {@code __KEYSTORY_NONCE__} each answer holds a fresh nonce, the
 * one that its content security policy names.
 */
final class Page {

    private static final String PLACEHOLDER = "__KEYSTORY_NONCE__";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<String> parts;

    private Page(List<String> parts) {
        this.parts = parts;
    }

    static Page of(String html) {
        return new Page(Arrays.asList(html.split(PLACEHOLDER, -1)));
    }

    String html(String nonce) {
        return String.join(nonce, parts);
    }

    static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
