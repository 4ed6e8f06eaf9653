package io.keystory.oidc.specification.logout;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.FrontchannelLogoutChosen;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.FrontchannelLogout;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

@DisplayName("OpenID Connect Front-Channel Logout 1.0")
class FrontChannelLogoutTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String BYE = "https://app.example.com/bye";

    private final String client = GIVEN.client(ApplicationType.SPA);
    private Browser browser;

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @BeforeEach
    void a_client() {
        GIVEN.happened(new ClientMetadataChanged(new ApplicationId(client), new ClientMetadata(
                List.of(Given.REDIRECT_URI), List.of(BYE), null, null, null)));
        browser = new Browser(PROVIDER, client);
    }

    @Test
    @DisplayName("3: discovery tells that it is supported, and with sessions")
    void discovery() {
        JsonNode metadata = PROVIDER.calls().get("/oidc/.well-known/openid-configuration").json();

        assertThat(metadata.get("frontchannel_logout_supported").asBoolean()).isTrue();
        assertThat(metadata.get("frontchannel_logout_session_supported").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("2: the address is loaded in a frame, and the browser goes on")
    void frame() {
        wants("https://app.example.com/out", false);
        signIn();

        Answer page = signOut();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<iframe src=\"https://app.example.com/out\"").contains("href=\"" + BYE + "\"");
        assertThat(page.header("Content-Security-Policy")).contains("frame-src https://app.example.com;");
        assertThat(Browser.asksToSignIn(browser.authorize())).isTrue();
    }

    @Test
    @DisplayName("2: issuer and session are added to the query that is there already, where the client asks for them")
    void issuer_and_session() {
        wants("https://app.example.com/out?a=b%26c", true);
        String sid = signIn();

        assertThat(HtmlUtils.htmlUnescape(signOut().body())).contains("src=\"https://app.example.com/out?a=b%26c"
                + "&iss=http%3A%2F%2Flocalhost%3A3001%2Foidc&sid=" + sid + "\"");
    }

    @Test
    @DisplayName("2: who has no address is not loaded")
    void no_address() {
        signIn();

        assertThat(signOut().header("Location")).isEqualTo(BYE);
    }

    private void wants(String address, boolean isSessionRequired) {
        GIVEN.happened(new FrontchannelLogoutChosen(
                new ApplicationId(client), new FrontchannelLogout(address, isSessionRequired)));
    }

    /** Answers the session id of the ID token, null when there is none. */
    private String signIn() {
        browser.authorize();
        return (String) TestKey.claims(browser.tokens(browser.signIn(GIVEN.user())).text("id_token")).get("sid");
    }

    private Answer signOut() {
        return browser.submit(browser.get(
                "/oidc/session/end?client_id=" + client + "&post_logout_redirect_uri=" + BYE));
    }
}
