package io.keystory.edge.frontend;

import java.util.Map;

/** What the browser must refuse on a frontend's behalf. */
final class SecurityHeaders {

    private static final String POLICY = "default-src 'self'; script-src 'self'%1$s; style-src 'self'%1$s; "
            + "img-src 'self' data: blob: https:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; "
            + "manifest-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
            + "object-src 'none'";

    private SecurityHeaders() {
    }

    /** Adds the headers of every answer; scripts and styles run from our origin or with the nonce, if there is one. */
    static void addTo(Map<String, String> headers, String nonce) {
        headers.put("Content-Security-Policy", POLICY.formatted(nonce.isEmpty() ? "" : " 'nonce-" + nonce + "'"));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
                + "publickey-credentials-create=(self), publickey-credentials-get=(self)");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
    }
}
