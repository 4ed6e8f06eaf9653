package io.keystory.edge.frontend;

import io.keystory.edge.guard.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole answer, for whatever server sends it; for HEAD the server leaves the body out.
 *
 * @param headers without Content-Length, which is the length of the body
 */
public record Reply(int status, Map<String, String> headers, Body body) {

    static final Body NOTHING = new Body.Bytes(new byte[0]);

    /** A refusal as an answer that no cache keeps. */
    public static Reply of(Refusal refusal) {
        Map<String, String> headers = new LinkedHashMap<>(refusal.headers());
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        return text(refusal.status(), headers, refusal.json());
    }

    /** An answer whose body is text. */
    public static Reply text(int status, Map<String, String> headers, String text) {
        return new Reply(status, headers, new Body.Bytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
