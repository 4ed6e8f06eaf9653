package io.keystory.edge.frontend;

import io.keystory.edge.guard.Refusal;
import io.keystory.edge.route.CanonicalPath;
import java.net.URI;
import java.util.Map;

/** The development servers of the frontends, each under the same path as its build. */
public final class DevServers {

    private static final Map<String, Integer> PORTS = Map.of("console", 5102, "account", 5103, "demo-app", 5104);
    private static final Map<String, String> ALIASES = Map.of("device-demo-app", "demo-app");
    private static final int SIGN_IN_PORT = 5101;

    private final Map<String, Integer> ports;
    private final int signInPort;

    /** The servers at their agreed ports. */
    public DevServers() {
        this(PORTS, SIGN_IN_PORT);
    }

    /** The servers at other ports: by application, and that of the sign-in pages. */
    public DevServers(Map<String, Integer> ports, int signInPort) {
        this.ports = ports;
        this.signInPort = signInPort;
    }

    /** The server that has this path. */
    public URI serverOf(CanonicalPath path) {
        return URI.create("http://localhost:" + ports.getOrDefault(application(path), signInPort));
    }

    /** The path to ask it for; an application's own name is its folder there. */
    public String pathAt(CanonicalPath path) {
        String name = name(path);
        String rest = path.value().substring(name.length() + 1);
        boolean isBareName = ports.containsKey(application(path)) && rest.isEmpty();
        return "/" + application(path) + (isBareName ? "/" : rest);
    }

    private static String application(CanonicalPath path) {
        return ALIASES.getOrDefault(name(path), name(path));
    }

    private static String name(CanonicalPath path) {
        int end = path.value().indexOf('/', 1);
        return path.value().substring(1, end < 0 ? path.value().length() : end);
    }

    /** What to answer while a server is not there. */
    public Reply notRunning(URI server) {
        return Reply.of(new Refusal(502, "frontend.not_running",
                "No development server answers at " + server + ": start it with npm run dev.", Map.of()));
    }
}
