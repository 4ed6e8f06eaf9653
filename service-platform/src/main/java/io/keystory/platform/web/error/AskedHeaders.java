package io.keystory.platform.web.error;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

/** What callers say of the answer that they want, for whoever refuses them: that may be what is refused. */
public final class AskedHeaders {

    private AskedHeaders() {}

    /** The value of a header; null also where it is one that nobody may send. */
    public static String of(HttpServletRequest request, String name) {
        try {
            return request.getHeader(name);
        } catch (RequestRejectedException e) {
            return null;
        }
    }
}
