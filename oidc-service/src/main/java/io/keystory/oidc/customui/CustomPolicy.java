package io.keystory.oidc.customui;

import io.keystory.events.signinexperience.CspSource;
import io.keystory.events.signinexperience.Customization.UiCsp;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What pages of one's own may load: their own files, scripts and styles with the nonce, and what the sign-in experience
 * names. A worker may be made of a script that runs already but not of a file, so that no service worker of theirs stays
 * in browsers when they are switched off.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
final class CustomPolicy {

    private static final String POLICY = "default-src 'self'; script-src 'self'%1$s%2$s; style-src 'self'%1$s; "
            + "img-src 'self' data: blob: https:; font-src 'self' data:; connect-src 'self'%3$s; frame-src 'self'%4$s; "
            + "worker-src blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private CustomPolicy() {}

    /** The policy; what is not empty begins with a space. */
    static String of(UiCsp more, String nonce, String origins) {
        return POLICY.formatted(nonce, origins + sources(more.scriptSrc(), CspSource::isForScripts),
                origins + sources(more.connectSrc(), CspSource::isHost), origins);
    }

    /** What was stored before it was examined is examined here. */
    private static String sources(List<String> stored, Predicate<String> isSource) {
        return stored == null ? "" : stored.stream()
                .filter(source -> source != null && isSource.test(source))
                .map(source -> " " + source).collect(Collectors.joining());
    }
}
