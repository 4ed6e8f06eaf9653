package io.keystory.oidc.specification.logout;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ProtocolEvent.ClaimsProfileChosen;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestClientKey;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("OpenID Connect RP-Initiated Logout 1.0")
class RpInitiatedLogoutTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String BYE = "https://app.example.com/bye";
    private static final String SUCCESS = "http://localhost:3001/oidc/session/end/success";

    private final String user = GIVEN.user();
    private final String client = client();
    private Facts facts;
    private Browser browser;
    private String idToken;

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @BeforeEach
    void somebody_is_signed_in() {
        browser = new Browser(PROVIDER, client);
        browser.authorize();
        idToken = browser.tokens(browser.signIn(user)).text("id_token");
        facts = new Facts(PROVIDER);
    }

    @Test
    @DisplayName("2: GET and POST are supported alike")
    void methods() {
        assertThat(isSilent(browser.get(end("id_token_hint=" + idToken + "&post_logout_redirect_uri=" + BYE)))).isTrue();
        assertThat(isSilent(browser.form("/oidc/session/end", "id_token_hint", idToken,
                "post_logout_redirect_uri", BYE))).isTrue();
    }

    @Test
    @DisplayName("2: with the ID token of the session it is done, and the browser is sent back with the state")
    void signed_out() {
        Answer back = browser.submit(browser.get(end(
                "id_token_hint=" + idToken + "&state=a%20b%26c&post_logout_redirect_uri=" + BYE)));

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo(BYE + "?state=a+b%26c");
        assertThat(facts.of(SessionEnded.class)).singleElement()
                .satisfies(ended -> assertThat(ended.reason()).isEqualTo("signed_out"));
        assertThat(Browser.asksToSignIn(browser.authorize())).isTrue();
    }

    @Test
    @DisplayName("2: a state that no header has room for is no request, so the person is asked")
    void long_state() {
        assertThat(isSilent(browser.form("/oidc/session/end", "id_token_hint", idToken,
                "post_logout_redirect_uri", BYE, "state", "€".repeat(4000)))).isFalse();
    }

    @Test
    @DisplayName("2: without a state none is sent back")
    void no_state() {
        assertThat(browser.submit(browser.get(end("id_token_hint=" + idToken + "&post_logout_redirect_uri=" + BYE)))
                .header("Location")).isEqualTo(BYE);
    }

    @Test
    @DisplayName("2: an ID token that has expired is a hint nevertheless")
    void expired_hint() {
        PROVIDER.clock().later(Duration.ofHours(2), () -> assertThat(isSilent(browser.get(
                end("id_token_hint=" + idToken + "&post_logout_redirect_uri=" + BYE)))).isTrue());
    }

    @Test
    @DisplayName("2: without an ID token the person is asked")
    void no_hint() {
        Answer page = browser.get(end("client_id=" + client + "&post_logout_redirect_uri=" + BYE));

        assertThat(isSilent(page)).isFalse();
        assertThat(facts.of(SessionEnded.class)).isEmpty();
        assertThat(browser.submit(page, "logout", "yes").header("Location")).isEqualTo(BYE);
        assertThat(facts.of(SessionEnded.class)).hasSize(1);
    }

    @Test
    @DisplayName("2: with the ID token of somebody else than who is signed in the person is asked")
    void hint_of_another_user() {
        Browser other = new Browser(PROVIDER, client);
        other.authorize();
        String hint = other.tokens(other.signIn(GIVEN.user())).text("id_token");

        assertThat(isSilent(browser.get(end("id_token_hint=" + hint + "&post_logout_redirect_uri=" + BYE)))).isFalse();
    }

    @Test
    @DisplayName("2: a hint that we have not issued is not used, nor anything that needs it")
    void modified_hint() throws ParseException {
        String modified = idToken.substring(0, idToken.length() - 6) + "AAAAAA";
        String signedElsewhere = new TestClientKey().signed("JWT", SignedJWT.parse(idToken).getJWTClaimsSet());

        for (String hint : List.of(modified, signedElsewhere, "nonsense")) {
            Answer page = browser.get(end("id_token_hint=" + hint + "&post_logout_redirect_uri=" + BYE));
            assertThat(isSilent(page)).isFalse();
            assertThat(page.body()).doesNotContain(BYE);
        }
    }

    @Test
    @DisplayName("2: a client id that is not the audience of the ID token is not believed")
    void another_client() {
        Answer page = browser.get(end(
                "client_id=" + client() + "&id_token_hint=" + idToken + "&post_logout_redirect_uri=" + BYE));

        assertThat(isSilent(page)).isFalse();
        assertThat(page.body()).doesNotContain(BYE);
    }

    @ParameterizedTest
    @DisplayName("2: ui_locales says in which language the person is asked, and then the browser")
    @CsvSource(delimiter = '|', value = {
        "de fr|es|de|Abmelden?", "xx fr-CA en|de|fr|Se déconnecter ?", "''|it;q=0.5,pt-BR|pt-BR|Sair?", "''|xx|en|Sign out?",
        "../de|no!|en|Sign out?", "zh-Hant|en|zh-TW|要登出嗎？", "''|uk|uk-UA|Вийти?"
    })
    void languages(String asked, String accepted, String language, String title) {
        Answer page = browser.get(
                end("ui_locales=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)), "Accept-Language", accepted);

        assertThat(page.body()).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
    }

    @Test
    @DisplayName("2: a language that is read from right to left is set so")
    void right_to_left() {
        assertThat(browser.get(end("ui_locales=ar")).body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<h1>هل تريد تسجيل الخروج؟</h1>");
    }

    @Test
    @DisplayName("2: whoever is asked in a language is answered in it")
    void same_language() {
        assertThat(browser.submit(browser.get(end("ui_locales=ja")), "logout", "no").body())
                .contains("<html lang=\"ja\">", "サインインしたままです");
    }

    @ParameterizedTest
    @DisplayName("3: the browser is sent to registered addresses only")
    @ValueSource(strings = {
        "https://app.example.com/bye2", "https://app.example.com/bye?more=1", "https://app.example.com/Bye",
        "https://evil.example/bye", "http://app.example.com/bye", "https://app.example.com/bye/../evil",
        "https://app.example.com@evil.example/bye", "javascript:alert(1)", ""
    })
    void unregistered(String address) {
        Answer page = browser.get(end("id_token_hint=" + idToken + "&state=s&post_logout_redirect_uri="
                + URLEncoder.encode(address, StandardCharsets.UTF_8)));

        assertThat(isSilent(page)).isFalse();
        assertThat(browser.submit(page, "logout", "yes").header("Location"))
                .isEqualTo(SUCCESS);
    }

    @ParameterizedTest
    @DisplayName("2: with no address to go to, the person is told that they are signed out")
    @ValueSource(strings = {"", "state=s", "id_token_hint="})
    void nowhere_to_go(String query) {
        Answer page = browser.get(end(query.endsWith("hint=") ? query + idToken : query));

        assertThat(browser.submit(page, "logout", "yes").header("Location")).isEqualTo(SUCCESS);
        assertThat(facts.of(SessionEnded.class)).hasSize(1);
        assertThat(browser.get("/oidc/session/end/success").header("Location")).isEqualTo("/signed-out");
    }

    @Test
    @DisplayName("2: who says no stays signed in")
    void refused() {
        Answer kept = browser.submit(browser.get(end("")), "logout", "no");

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("still signed in");
        assertThat(Browser.asksToSignIn(browser.authorize())).isFalse();
    }

    @Test
    @DisplayName("6: nobody is signed out by a page elsewhere that posts the answer")
    void forged_answer() {
        assertThat(browser.form("/oidc/session/end/confirm", "logout", "yes").status()).isEqualTo(400);
        assertThat(browser.form("/oidc/session/end/confirm", "logout", "yes", "to", "https://evil.example/",
                "xsrf", "1764108000000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(400);
        assertThat(facts.of(SessionEnded.class)).isEmpty();
    }

    @Test
    @DisplayName("a parameter that is given twice is not believed, nor are the others")
    void twice() {
        Answer page = browser.get(end("id_token_hint=" + idToken + "&post_logout_redirect_uri=" + BYE
                + "&post_logout_redirect_uri=" + BYE));

        assertThat(isSilent(page)).isFalse();
        assertThat(page.body()).doesNotContain(BYE);
    }

    @Test
    @DisplayName("the compatible SDKs name a client and a registered address, and nobody is asked")
    void compatible() {
        GIVEN.happened(new ClaimsProfileChosen(new ApplicationId(client), ClaimsProfile.COMPATIBLE));

        assertThat(isSilent(browser.get(end("client_id=" + client + "&post_logout_redirect_uri=" + BYE)))).isTrue();
    }

    private static String client() {
        String id = GIVEN.client(ApplicationType.SPA);
        GIVEN.happened(new ClientMetadataChanged(new ApplicationId(id), new ClientMetadata(
                List.of(Given.REDIRECT_URI), List.of(BYE), null, null, null)));
        GIVEN.happened(new ClaimsProfileChosen(new ApplicationId(id), ClaimsProfile.STANDARD));
        return id;
    }

    private static String end(String query) {
        return "/oidc/session/end?" + query;
    }

    /** Whether the page goes on by itself. */
    private static boolean isSilent(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return page.body().contains("document.forms[0].submit()");
    }
}
