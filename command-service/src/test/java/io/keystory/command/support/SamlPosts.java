package io.keystory.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestSamlProvider.Posted;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What SAML providers post through a browser that is nobody's, and what that browser brings back to the page. */
public final class SamlPosts {

    private SamlPosts() {}

    /** Posts it to one of our addresses. */
    public static Answer post(TestCommandService service, String path, Posted posted) {
        return service.anonymous().upload(path, "application/x-www-form-urlencoded",
                "SAMLResponse=" + encoded(posted.response())
                        + (posted.relayState() == null ? "" : "&RelayState=" + encoded(posted.relayState())));
    }

    /** What came of it in the address of the page that asked. */
    public static Map<String, Object> brought(Answer redirected, String page) {
        assertThat(redirected.status()).as(redirected.body()).isEqualTo(302);
        assertThat(redirected.header("Location")).startsWith(page + "?");
        Map<String, Object> brought = new HashMap<>();
        URLUtils.parseParameters(URI.create(redirected.header("Location")).getRawQuery())
                .forEach((name, values) -> brought.put(name, values.getFirst()));
        return brought;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
