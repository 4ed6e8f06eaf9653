package io.keystory.edge.guard;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who calls, through which public name.
 *
 * @param address   the client's own address; behind trusted proxies the last one that they did not add themselves
 * @param scheme    {@code http} or {@code https}, as the client sees it
 * @param host      host and port as the client wrote them: information, never a source of links
 * @param isTrusted whether the connection comes from a trusted proxy
 */
public record Caller(InetAddress address, String scheme, String host, boolean isTrusted) {

    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

    /** The caller of a request, or none if the request names no valid host. */
    static Optional<Caller> of(Arrival arrival, TrustedProxies proxies) {
        InetAddress peer = TrustedProxies.literal(arrival.peer()).orElseThrow();
        boolean trusted = proxies.trusts(peer);
        InetAddress address = trusted ? behindProxies(peer, arrival, proxies) : peer;
        String scheme = forwarded(arrival, trusted, "X-Forwarded-Proto").filter(Caller::isScheme)
                .orElse(arrival.scheme());
        List<String> hosts = arrival.headers().apply("Host");
        if (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches()) {
            return Optional.empty();
        }
        String host = forwarded(arrival, trusted, "X-Forwarded-Host").filter(h -> HOST.matcher(h).matches())
                .orElse(hosts.getFirst());
        return Optional.of(new Caller(address, scheme, host, trusted));
    }

    private static InetAddress behindProxies(InetAddress peer, Arrival arrival, TrustedProxies proxies) {
        InetAddress nearest = peer;
        for (String hop : entries(arrival, "X-Forwarded-For").reversed()) {
            Optional<InetAddress> address = TrustedProxies.literal(hop);
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = address.get();
            if (!proxies.trusts(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    private static Optional<String> forwarded(Arrival arrival, boolean trusted, String header) {
        List<String> entries = trusted ? entries(arrival, header) : List.of();
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    private static List<String> entries(Arrival arrival, String header) {
        return arrival.headers().apply(header).stream().flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }

    private static boolean isScheme(String text) {
        return text.equals("http") || text.equals("https");
    }
}
