package io.keystory.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tomcat.util.net.IPv6Utils;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Finds the address a request came from: the peer's, or what a trusted proxy says it forwards for. */
public final class ClientAddress {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{8,64}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private final List<IpAddressMatcher> trusted;

    public ClientAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * The nearest address in the chain that is not a trusted proxy, in the one form that is compared and shown.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5952#section-4">RFC 5952, section 4</a>
     */
    public String of(HttpServletRequest request) {
        return IPv6Utils.canonize(nearest(request));
    }

    private String nearest(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !isTrusted(address)) {
            return address;
        }
        List<String> chain = Arrays.stream(forwarded.split(",")).map(String::strip).toList();
        for (String hop : chain.reversed()) {
            if (!isAddress(hop)) {
                return address;
            }
            address = hop;
            if (!isTrusted(hop)) {
                return address;
            }
        }
        return address;
    }

    /** The name that the front door gave the request and tells in the answer. */
    Optional<String> requestName(HttpServletRequest request) {
        return told(request, REQUEST_ID).filter(NAME.asMatchPredicate());
    }

    /** What the front door, in this process or before it, says of the request under this name; nobody else's word counts. */
    public Optional<String> told(HttpServletRequest request, String name) {
        Object given = request.getAttribute(name) != null || !isTrusted(request.getRemoteAddr())
                ? request.getAttribute(name) : request.getHeader(name);
        return Optional.ofNullable(given).map(Object::toString);
    }

    private static boolean isAddress(String text) {
        try {
            return ADDRESS.matcher(text).matches() && InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(matcher -> matcher.matches(address));
    }
}
