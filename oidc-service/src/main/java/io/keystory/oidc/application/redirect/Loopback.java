package io.keystory.oidc.application.redirect;

import java.util.Optional;
import java.util.Set;

/** The loopback addresses on which native applications listen, on whatever port was free. */
public final class Loopback {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private Loopback() {}

    /** Whether both are plain http loopback URIs that differ in their port at most. */
    static boolean isSameButPort(String registered, String uri) {
        Optional<WebUri> known = WebUri.parse(registered).filter(Loopback::isLoopback);
        Optional<WebUri> asked = WebUri.parse(uri).filter(Loopback::isLoopback);
        return known.isPresent() && asked.isPresent()
                && known.get().host().equals(asked.get().host())
                && known.get().path().equals(asked.get().path())
                && known.get().query().equals(asked.get().query());
    }

    /** Whether the URI is a plain http one on this machine. */
    public static boolean isLoopback(WebUri uri) {
        return uri.scheme().equals("http") && HOSTS.contains(uri.host());
    }
}
