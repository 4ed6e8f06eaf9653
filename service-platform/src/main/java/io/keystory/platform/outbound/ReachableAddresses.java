package io.keystory.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Which addresses may be connected to. A name is resolved here once, and only to what may be reached; so what was checked
 * is what is connected to, whatever the name says a moment later.
 */
final class ReachableAddresses implements DnsResolver {

    /** Everything that is not the public network, and what carries other addresses inside. */
    private static final List<IpAddressMatcher> INTERNAL = Stream.of(
                    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
                    "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
                    "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
                    "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8")
            .map(IpAddressMatcher::new)
            .toList();

    private final List<IpAddressMatcher> allowed;
    private final DnsResolver names;

    /** @param allowed networks (CIDR) that may be reached although they are not public */
    ReachableAddresses(List<String> allowed, DnsResolver names) {
        this.allowed = allowed.stream().map(IpAddressMatcher::new).toList();
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] reachable = Arrays.stream(names.resolve(host)).filter(this::isReachable).toArray(InetAddress[]::new);
        if (reachable.length == 0) {
            throw new NotReachable();
        }
        return reachable;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean isReachable(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return allowed.stream().anyMatch(network -> network.matches(text))
                || INTERNAL.stream().noneMatch(network -> network.matches(text));
    }

    /** A name that stands for addresses nobody outside has any business with. */
    static final class NotReachable extends UnknownHostException {}
}
