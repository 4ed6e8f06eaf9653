package io.keystory.oidc.interaction;

import io.keystory.oidc.interaction.request.ClientRequest;
import io.keystory.oidc.user.User;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The link with a one-time token that somebody followed who is signed in already. The token stays in the address: what is
 * known of an interaction is kept, and a token must not be.
 */
final class OneTimeLink {

    private OneTimeLink() {}

    /** Whether a request comes from such a link and may show a page. */
    static boolean isFollowedBy(ClientRequest request) {
        return request.oneTimeToken() != null && request.loginHint() != null
                && !request.request().prompts().contains("none");
    }

    /** The page that uses the token up; before that, the one that warns who is signed in as somebody else. */
    static String page(ClientRequest request, Optional<User> signedIn) {
        boolean isSame = signedIn.map(user -> user.view().primaryEmail())
                .filter(request.loginHint()::equalsIgnoreCase).isPresent();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("app_id", request.client().id());
        parameters.put("one_time_token", request.oneTimeToken());
        parameters.put("login_hint", request.loginHint());
        return (isSame ? "/one-time-token?" : "/switch-account?") + AuthorizationResponse.encode(parameters);
    }
}
