package io.keystory.oidc.samlapplication;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Ids;
import io.keystory.platform.samlapplication.SamlAddresses;
import io.keystory.platform.security.CookieKeys;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the sign-in that a service provider waits for in the browser that it goes on in, so that no other can end it. */
final class PendingSignOns {

    private static final String NAME = "_saml";
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int SECRET_LENGTH = 43;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieKeys keys;
    private final boolean isSecure;
    private final Clock clock;

    PendingSignOns(CookieKeys keys, boolean isSecure, Clock clock) {
        this.keys = keys;
        this.isSecure = isSecure;
        this.clock = clock;
    }

    /** Begins one; one that this browser began before at the same application is over with that. */
    PendingSignOn begin(SignOnRequest request, String relayState, SamlAddresses addresses, HttpServletResponse http) {
        PendingSignOn begun = new PendingSignOn(request.id(), relayState, Ids.nextSecret(SECRET_LENGTH),
                Ids.nextSecret(SECRET_LENGTH), clock.millis());
        String body = Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(begun));
        set(http, addresses, body + "." + keys.mac(text(addresses, body)), LIFETIME);
        return begun;
    }

    /** Ends the one that this browser began with {@code state}; 400 when there is none, or another one. */
    PendingSignOn end(String state, SamlAddresses addresses, HttpServletRequest request, HttpServletResponse http) {
        PendingSignOn pending = cookies(request)
                .map(value -> value.split("\\.", 2))
                .filter(parts -> parts.length == 2 && keys.isAuthentic(text(addresses, parts[0]), parts[1]))
                .map(parts -> JSON.readValue(Base64.getUrlDecoder().decode(parts[0]), PendingSignOn.class))
                .findFirst()
                .orElseThrow(() -> refusal("sp_initiated_saml_sso_session_not_found_in_cookies"));
        if (state == null || !MessageDigest.isEqual(bytes(state), bytes(pending.state()))) {
            throw refusal("state_mismatch");
        }
        set(http, addresses, "", Duration.ZERO);
        if (pending.at() + LIFETIME.toMillis() < clock.millis()) {
            throw refusal("sp_initiated_saml_sso_session_not_found");
        }
        return pending;
    }

    private void set(HttpServletResponse response, SamlAddresses addresses, String value, Duration age) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value)
                .path(URI.create(addresses.callback()).getPath())
                .httpOnly(true).secure(isSecure).sameSite("Lax").maxAge(age).build().toString());
    }

    private static Stream<String> cookies(HttpServletRequest request) {
        return request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies())
                .filter(cookie -> NAME.equals(cookie.getName())).map(Cookie::getValue);
    }

    private static String text(SamlAddresses addresses, String body) {
        return "saml-cookie:" + addresses.applicationId() + ":" + body;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static KeystoryException refusal(String reason) {
        return new KeystoryException("application.saml." + reason, 400);
    }
}
