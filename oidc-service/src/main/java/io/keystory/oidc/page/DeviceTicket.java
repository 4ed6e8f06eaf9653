package io.keystory.oidc.page;

import io.keystory.platform.Ids;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** Proof that a code is entered on our page, in the browser that opened it: two cookies, for the page and for its form. */
public final class DeviceTicket {

    private static final String OF_PAGE = "_logto_device_flow_xsrf";
    private static final String OF_FORM = "_device_flow_xsrf";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private DeviceTicket() {}

    /** The cookies of a fresh ticket. */
    public static List<ResponseCookie> issue(boolean isSecure) {
        String secret = Ids.nextSecret();
        return List.of(cookie(OF_PAGE, "/device", secret, isSecure), cookie(OF_FORM, "/oidc/device", secret, isSecure));
    }

    /** Whether the posted value is the ticket of this browser; compared in constant time. */
    public static boolean isShown(HttpServletRequest request, Optional<String> posted) {
        return posted.isPresent() && value(request, OF_FORM)
                .filter(ticket -> MessageDigest.isEqual(ticket.getBytes(StandardCharsets.UTF_8),
                        posted.get().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** The ticket that the page puts into its form. */
    static Optional<String> ofPage(HttpServletRequest request) {
        return value(request, OF_PAGE);
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Arrays.stream(request.getCookies() == null ? new Cookie[0] : request.getCookies())
                .filter(cookie -> name.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static ResponseCookie cookie(String name, String path, String value, boolean isSecure) {
        return ResponseCookie.from(name, value).path(path).httpOnly(true).secure(isSecure).sameSite("Lax")
                .maxAge(LIFETIME).build();
    }
}
