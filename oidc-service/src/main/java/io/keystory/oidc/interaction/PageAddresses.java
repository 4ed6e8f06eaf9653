package io.keystory.oidc.interaction;

import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.oidc.application.Client;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** Which page an interaction goes on at. */
final class PageAddresses {

    private static final Map<String, String> SCREENS = Map.of(
            "sign_in", "/sign-in",
            "register", "/register",
            "reset_password", "/reset-password",
            "identifier:sign_in", "/identifier-sign-in",
            "identifier:register", "/identifier-register",
            "single_sign_on", "/single-sign-on",
            "signIn", "/sign-in");
    private static final List<String> WAYS = List.of("social", "sso");
    private static final List<String> PASSED_ON = List.of("organization_id", "ui_locales", "identifier");

    private PageAddresses() {}

    /**
     * The page to sign in at: the first screen that the application asked for, or the way to the provider that it named,
     * which falls back on that.
     *
     * @param loginHint may be null
     * @param oneTimeToken what lets the person in without more; null for none
     */
    static String login(Client client, AuthorizationRequest request, String loginHint, String oneTimeToken) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("app_id", client.id());
        PASSED_ON.forEach(name -> {
            String value = request.pageParameters().get(name);
            if (value != null) {
                parameters.put(name, value);
            }
        });
        if (loginHint != null) {
            parameters.put("login_hint", loginHint);
        }
        if (oneTimeToken != null) {
            parameters.put("one_time_token", oneTimeToken);
        }
        String screen = firstScreen(request);
        return direct(request).map(page -> {
            parameters.put("fallback", screen.substring(1));
            return page;
        }).orElse(screen) + "?" + AuthorizationResponse.encode(parameters);
    }

    /** The page that sends people on to a provider, where the application named one: {@code way:name}. */
    private static Optional<String> direct(AuthorizationRequest request) {
        String asked = request.pageParameters().getOrDefault("direct_sign_in", "");
        String name = asked.substring(asked.indexOf(':') + 1);
        return WAYS.stream().filter(way -> asked.startsWith(way + ":") && !name.isBlank()).findFirst()
                .map(way -> "/direct/" + way + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8));
    }

    /** The page that asks for consent. */
    static String consent(Client client) {
        return "/consent?" + AuthorizationResponse.encode(Map.of("app_id", client.id()));
    }

    private static String firstScreen(AuthorizationRequest request) {
        String screen = request.pageParameters().get("first_screen");
        if (screen == null && "signUp".equals(request.pageParameters().get("interaction_mode"))) {
            return "/register";
        }
        return SCREENS.getOrDefault(screen == null ? "sign_in" : screen, "/sign-in");
    }
}
