package io.keystory.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.platform.Ids;
import io.keystory.standalone.client.Visitor.Visit;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A site on Spring Security's OAuth 2 client, which takes RS256 for granted: code flow with PKCE, userinfo, signing out
 * from the site and from elsewhere.
 *
 * @see <a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html">RP-Initiated Logout</a>
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html">Back-Channel Logout</a>
 */
class SpringSecurityClientTest {

    private static final RunningProduct PRODUCT = RunningProduct.running();

    private static ConfigurableApplicationContext site;
    private static String address;

    private final String username = "u" + Ids.next();
    private String user;
    private Visitor visitor;

    @BeforeAll
    static void start() {
        int port = RunningProduct.freePort();
        address = "http://127.0.0.1:" + port;
        JsonNode application = PRODUCT.api("POST", "/applications", """
                {'name': 'Spring', 'type': 'Traditional', 'oidcClientMetadata': {'redirectUris': ['%1$s%2$s'],
                'postLogoutRedirectUris': ['%1$s%3$s'], 'backchannelLogoutUri': '%1$s%4$s',
                'backchannelLogoutSessionRequired': true}}""".formatted(
                address, SpringSite.CALLBACK, SpringSite.SIGNED_OUT, SpringSite.BACK_CHANNEL));
        String id = application.get("id").asString();
        PRODUCT.api("PATCH", "/applications/" + id + "/client-metadata", "{'idTokenSignedResponseAlg': 'RS256'}");
        String secret = PRODUCT.api("GET", "/applications/" + id + "/secrets", "").get(0).get("value").asString();
        site = SpringSite.start(port, PRODUCT.issuer(), id, secret);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void somebody() {
        user = PRODUCT.user(username);
        visitor = new Visitor(PRODUCT.origin());
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void people_sign_in_with_a_code_and_pkce_and_the_site_learns_who_they_are() {
        Visit sent = visitor.open(address + "/");
        assertThat(sent.end().getPath()).isEqualTo("/sign-in");
        assertThat(sent.parameter("code_challenge_method")).isEqualTo("S256");
        assertThat(sent.parameter("nonce")).isNotBlank();

        Visit back = visitor.open(visitor.signIn(username));
        assertThat(back.body()).isEqualTo("%s %s %s".formatted(username, user, username));
        assertThat(visitor.open(address + "/").way()).hasSize(1);
    }

    @Test
    void who_signs_out_at_the_site_is_signed_out_here_and_comes_back_to_it() {
        signIn();

        Visit sent = visitor.open(address + "/logout");
        assertThat(sent.parameter("id_token_hint")).isNotBlank();
        Visit out = visitor.submit(sent);
        assertThat(out.end()).hasToString(address + SpringSite.SIGNED_OUT);
        assertThat(out.body()).isEqualTo("Signed out");
        assertThat(visitor.open(address + "/").end().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void whose_session_ends_elsewhere_is_signed_out_at_the_site() {
        signIn();
        String session = PRODUCT.api("GET", "/users/" + user + "/sessions", "")
                .at("/sessions/0/payload/uid").asString();
        PRODUCT.api("DELETE", "/users/" + user + "/sessions/" + session, "");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
                assertThat(visitor.open(address + "/").end().getPath()).isEqualTo("/sign-in"));
    }

    private void signIn() {
        visitor.open(address + "/");
        assertThat(visitor.open(visitor.signIn(username)).body()).startsWith(username);
    }
}
