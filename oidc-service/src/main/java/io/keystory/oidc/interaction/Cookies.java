package io.keystory.oidc.interaction;

import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.interaction.InteractionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import tools.jackson.databind.json.JsonMapper;

/** Sets and removes the cookies of an interaction. */
final class Cookies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIFETIME = Duration.ofHours(1);
    /** Browsers keep no cookie of more than 4096 characters, and would go on sending the one of before. */
    private static final int LONGEST_HINTS = 3900;

    private final InteractionCookie interactions;
    private final KeystorySettings settings;

    Cookies(InteractionCookie interactions, KeystorySettings settings) {
        this.interactions = interactions;
        this.settings = settings;
    }

    /** Binds a new interaction to the browser, and tells its pages which application they are for. */
    void addInteraction(HttpServletRequest http, HttpServletResponse response, String clientId,
            InteractionId interaction, AuthorizationRequest request) {
        set(response, cookie(InteractionCookie.NAME, interactions.with(http, clientId, interaction), LIFETIME, true));
        Map<String, String> hints = new LinkedHashMap<>();
        hints.put("appId", clientId);
        if (request.organizationId() != null) {
            hints.put("organizationId", request.organizationId());
        }
        if (request.pageParameters().containsKey("ui_locales")) {
            hints.put("uiLocales", request.pageParameters().get("ui_locales"));
        }
        String json = URLEncoder.encode(JSON.writeValueAsString(hints), StandardCharsets.UTF_8);
        boolean isKept = json.length() <= LONGEST_HINTS;
        set(response, cookie("_logto", isKept ? json : "", isKept ? LIFETIME : Duration.ZERO, false));
    }

    /** Ends the browser's hold on an interaction. */
    void dropInteraction(HttpServletRequest http, HttpServletResponse response, InteractionId interaction) {
        String left = interactions.without(http, interaction);
        set(response, cookie(InteractionCookie.NAME, left, left.isEmpty() ? Duration.ZERO : LIFETIME, true));
    }

    static void set(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private ResponseCookie cookie(String name, String value, Duration age, boolean isHidden) {
        return ResponseCookie.from(name, value).path("/").httpOnly(isHidden).secure(settings.isSecure())
                .sameSite("Lax").maxAge(age).build();
    }
}
