package io.keystory.oidc.logout;

import io.keystory.oidc.session.Sessions;
import io.keystory.store.Vault;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/** Proof that a sign-out was asked for in this browser, a moment ago, with this address to return to. */
final class LogoutTicket {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Vault vault;
    private final Clock clock;

    LogoutTicket(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    String issue(HttpServletRequest request, String to) {
        long expiry = clock.millis() + LIFETIME.toMillis();
        return expiry + "." + mac(request, to, expiry);
    }

    boolean isValid(HttpServletRequest request, String to, String ticket) {
        if (ticket == null || !ticket.matches("\\d{13}\\.[A-Za-z0-9_-]{43}")) {
            return false;
        }
        long expiry = Long.parseLong(ticket.substring(0, 13));
        return clock.millis() < expiry && MessageDigest.isEqual(
                ticket.substring(14).getBytes(StandardCharsets.UTF_8),
                mac(request, to, expiry).getBytes(StandardCharsets.UTF_8));
    }

    private String mac(HttpServletRequest request, String to, long expiry) {
        String session = request.getCookies() == null ? "" : Arrays.stream(request.getCookies())
                .filter(cookie -> Sessions.COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
        byte[] digest = vault.digest("logout:" + session + ":" + expiry + ":" + to);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
