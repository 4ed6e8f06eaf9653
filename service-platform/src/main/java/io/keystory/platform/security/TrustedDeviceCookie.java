package io.keystory.platform.security;

import io.keystory.events.interaction.InteractionId;
import io.keystory.events.user.UserId;
import io.keystory.platform.token.TokenDigest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * What a browser keeps that somebody trusts: a handle for each of the newest persons, which nobody can guess. The log knows their digests
 * only, so that nobody becomes a trusted browser by reading it.
 */
public final class TrustedDeviceCookie {

    /** The cookie's name. */
    public static final String NAME = "_trusted_device";

    private static final int MOST = 8;
    private static final int ID_LENGTH = 21;
    private static final Duration LONGEST = Duration.ofDays(365);

    private TrustedDeviceCookie() {}

    /**
     * The handle of whoever trusts this browser in an interaction: the same however often they are told, and known to
     * nobody without the keys.
     */
    public static String handle(CookieKeys keys, InteractionId interaction, UserId user) {
        return keys.mac("trusted-device:" + interaction + ":" + user);
    }

    /** The id of the device that keeps a handle: 126 bits of its SHA-256, in base64url. */
    public static String id(String handle) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(TokenDigest.of(handle)).substring(0, ID_LENGTH);
    }

    /** The ids of the devices that this browser is, one for each person who trusts it. */
    public static Set<String> ids(HttpServletRequest request) {
        return handles(request).map(TrustedDeviceCookie::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The cookie with one more handle; whether one still counts is not the cookie's to say, so it lasts the longest. */
    public static ResponseCookie with(HttpServletRequest request, String handle, boolean isSecure) {
        List<String> handles = Stream.concat(handles(request), Stream.of(handle)).distinct().toList();
        String value = String.join(".", handles.subList(Math.max(0, handles.size() - MOST), handles.size()));
        return ResponseCookie.from(NAME, value).path("/api").httpOnly(true).secure(isSecure).sameSite("Lax")
                .maxAge(LONGEST).build();
    }

    private static Stream<String> handles(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> NAME.equals(cookie.getName()))
                .flatMap(cookie -> Arrays.stream(cookie.getValue().split("\\.")))
                .filter(handle -> !handle.isBlank()).distinct().limit(MOST);
    }
}
