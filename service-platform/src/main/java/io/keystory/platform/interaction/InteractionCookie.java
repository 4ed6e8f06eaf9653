package io.keystory.platform.interaction;

import io.keystory.events.interaction.InteractionId;
import io.keystory.platform.security.CookieKeys;
import io.keystory.platform.token.TokenDigest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Binds interactions to the browser that started them. The cookie lists the newest interaction of each application,
 * each authenticated by a keyed hash, so that knowing an interaction's id does not open it.
 */
public final class InteractionCookie {

    /** The cookie's name. */
    public static final String NAME = "_interaction";

    private static final int MOST = 8;
    private static final int LONGEST_NAME = 64;

    private final CookieKeys keys;

    public InteractionCookie(CookieKeys keys) {
        this.keys = keys;
    }

    /**
     * The interaction of the application named by header {@code Logto-App-Id} or parameter {@code app_id}, else the
     * newest one; empty when this browser has none.
     */
    public Optional<InteractionId> find(HttpServletRequest request) {
        Map<String, InteractionId> interactions = read(request);
        String application = Optional.ofNullable(request.getHeader("Logto-App-Id"))
                .or(() -> Optional.ofNullable(request.getParameter("app_id")))
                .orElse(null);
        return application == null
                ? interactions.values().stream().reduce((older, newer) -> newer)
                : Optional.ofNullable(interactions.get(name(application)));
    }

    /** Whether this browser started the interaction. */
    public boolean holds(HttpServletRequest request, InteractionId interaction) {
        return read(request).containsValue(interaction);
    }

    /** The cookie's value with one more interaction. */
    public String with(HttpServletRequest request, String application, InteractionId interaction) {
        Map<String, InteractionId> interactions = new LinkedHashMap<>(read(request));
        interactions.remove(name(application));
        interactions.put(name(application), interaction);
        return write(interactions);
    }

    /** The cookie's value without an interaction; empty when none is left. */
    public String without(HttpServletRequest request, InteractionId interaction) {
        Map<String, InteractionId> interactions = new LinkedHashMap<>(read(request));
        interactions.values().remove(interaction);
        return write(interactions);
    }

    private Map<String, InteractionId> read(HttpServletRequest request) {
        Map<String, InteractionId> interactions = new LinkedHashMap<>();
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        Arrays.stream(cookies)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .flatMap(cookie -> Arrays.stream(cookie.getValue().split("\\|")))
                .map(entry -> entry.split("~", -1))
                .filter(this::isAuthentic)
                .forEach(entry -> interactions.put(
                        URLDecoder.decode(entry[0], StandardCharsets.UTF_8), new InteractionId(entry[1])));
        return interactions;
    }

    private boolean isAuthentic(String[] entry) {
        return entry.length == 3 && !entry[1].isBlank() && keys.isAuthentic(text(entry[0], entry[1]), entry[2]);
    }

    private String write(Map<String, InteractionId> interactions) {
        return interactions.entrySet().stream()
                .skip(Math.max(0, interactions.size() - MOST))
                .map(e -> write(URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8), e.getValue()))
                .collect(Collectors.joining("|"));
    }

    /** Ids of applications may be addresses of two thousand characters, and browsers keep cookies of four thousand. */
    private static String name(String application) {
        return application.length() > LONGEST_NAME ? TokenDigest.text(application) : application;
    }

    /** Ids of applications may be addresses, so they are written without what separates things here. */
    private String write(String application, InteractionId interaction) {
        return application + "~" + interaction + "~" + keys.mac(text(application, interaction.value()));
    }

    private static String text(String application, String interaction) {
        return "interaction-cookie:" + application + ":" + interaction;
    }
}
