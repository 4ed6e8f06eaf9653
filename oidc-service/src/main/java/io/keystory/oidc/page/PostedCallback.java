package io.keystory.oidc.page;

import io.keystory.events.platform.KeystoryException;
import io.keystory.oidc.page.error.BrowserEndpoint;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Takes what another provider posts when somebody comes back from it, and opens the page that goes on with it: only
 * there does the browser send its cookies along. What says more of the person than that they came stays out of it; but
 * what Apple says once and no ID token has, a name with an address beside it, goes on in the fragment, which no server
 * and no log gets.
 *
 * @see <a href="https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html">Form Post Response Mode</a>
 */
@BrowserEndpoint
class PostedCallback {

    private static final List<String> ANSWER = List.of("code", "state", "iss", "error", "error_description");
    /** What Apple says of somebody, once. */
    private static final String PERSON = "user";
    /** What the header of an answer has room for. */
    private static final int LONGEST = 6000;

    @PostMapping(path = "/callback/{connectorId}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> signIn(@PathVariable String connectorId, @RequestParam Map<String, String> answer) {
        return goOn("/callback/{connectorId}", connectorId, answer);
    }

    /** The same for somebody who links an account there. */
    @PostMapping(path = "/account/callback/social/{connectorId}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> account(@PathVariable String connectorId, @RequestParam Map<String, String> answer) {
        return goOn("/account/callback/social/{connectorId}", connectorId, answer);
    }

    private static ResponseEntity<String> goOn(String path, String connectorId, Map<String, String> answer) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(path);
        ANSWER.stream().filter(answer::containsKey).forEach(name -> page.queryParam(name, "{" + name + "}"));
        answer.put("connectorId", connectorId);
        if (answer.getOrDefault(PERSON, "").startsWith("{")) {
            page.fragment(PERSON + "={" + PERSON + "}");
        }
        String address = page.encode().buildAndExpand(answer).toUriString();
        if (!answer.containsKey("state") || address.length() > LONGEST) {
            throw new KeystoryException("oidc.invalid_request", 400);
        }
        return SignInPages.to(address);
    }
}
