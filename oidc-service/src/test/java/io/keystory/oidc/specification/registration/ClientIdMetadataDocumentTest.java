package io.keystory.oidc.specification.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ApplicationRegistered;
import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ConsentScopeEvent.UserScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.UserScope;
import io.keystory.events.configuration.ConfigurationEvent.MetadataDocumentScopesChanged;
import io.keystory.events.configuration.ConfigurationEvent.MetadataDocumentsChanged;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.PublishedDocument;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import io.keystory.platform.security.AccountTokens;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OAuth Client ID Metadata Document. @see <a href="https://datatracker.ietf.org/doc/draft-ietf-oauth-client-id-metadata-document/">draft</a> */
class ClientIdMetadataDocumentTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private PublishedDocument published;
    private String clientId;

    @BeforeEach
    void aClientPublishesItsDocument() {
        enable(true);
        published = PublishedDocument.of("application/json", "");
        clientId = published.address("/" + Ids.next());
        published.text(document("'redirect_uris':['" + Given.REDIRECT_URI + "'],'client_name':'Notes'"));
    }

    @AfterEach
    void nobodyPublishes() {
        published.close();
        mayAskFor(UserScope.PROFILE, UserScope.EMAIL);
        enable(false);
    }

    /** Section 4: the document is fetched, and the client is a third party under the name of its host. */
    @Test
    void a_client_that_is_seen_for_the_first_time_becomes_an_application_that_asks_for_consent() {
        TestKeys.all();
        Facts facts = new Facts(PROVIDER);
        String user = GIVEN.user();
        Browser browser = new Browser(PROVIDER, clientId);

        assertThat(Browser.asksToSignIn(browser.authorize())).isTrue();
        assertThat(browser.signIn(user).header("Location")).startsWith("/consent?");
        Answer tokens = browser.tokens(browser.consent(user));

        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
        assertThat(facts.of(ApplicationCreated.class)).singleElement()
                .matches(ApplicationCreated::isThirdParty).matches(e -> e.name().equals("Notes (localhost)"));
        assertThat(facts.of(ApplicationRegistered.class)).singleElement()
                .matches(e -> e.registrationTokenId() == null);
        assertThat(published.fetched()).isEqualTo(1);
    }

    /** Section 4.3: a cached document counts for a while; a change of it is a change of the application. */
    @Test
    void a_document_that_changed_changes_the_application() {
        new Browser(PROVIDER, clientId).authorize();
        published.text(document("'redirect_uris':['https://other.example/cb'],'client_name':'Notes'"));
        Facts facts = new Facts(PROVIDER);
        assertThat(Browser.asksToSignIn(new Browser(PROVIDER, clientId).authorize())).isTrue();
        assertThat(facts.of(ClientMetadataChanged.class)).isEmpty();

        PROVIDER.clock().later(Duration.ofMinutes(6), () -> Awaitility.await()
                .until(() -> new Browser(PROVIDER, clientId).authorize().status() == 400));

        assertThat(facts.of(ClientMetadataChanged.class)).singleElement()
                .matches(e -> e.oidcClientMetadata().redirectUris().contains("https://other.example/cb"));
    }

    /** Section 4: the id in the document is the address; section 4.1: nothing secret, no method that needs it. */
    @ParameterizedTest
    @ValueSource(strings = {"'client_id':'http://localhost/other','redirect_uris':['https://app.example.com/callback']",
        "'redirect_uris':['https://app.example.com/callback'],'client_secret':'s'",
        "'redirect_uris':['https://app.example.com/callback'],'client_secret_expires_at':0",
        "'redirect_uris':['https://app.example.com/callback'],'token_endpoint_auth_method':'client_secret_basic'",
        "'redirect_uris':['https://app.example.com/callback'],'token_endpoint_auth_method':'client_secret_jwt'",
        "'redirect_uris':['http://app.example.com/callback']", "'redirect_uris':['https://*.example.com/callback']",
        "'client_name':'None'"})
    void a_document_that_says_what_it_must_not_is_refused_and_changes_nothing(String members) {
        published.text(members.startsWith("'client_id'") ? "{" + members.replace('\'', '"') + "}" : document(members));
        Facts facts = new Facts(PROVIDER);

        Answer answer = new Browser(PROVIDER, clientId).authorize();

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Location")).isNull();
        assertThat(facts.all()).isEmpty();
    }

    /** Section 4: anything but a 200 with JSON is an error, redirects are not followed, sizes are bounded. */
    @Test
    void what_is_no_document_is_refused() {
        published.status(302);
        assertThat(new Browser(PROVIDER, clientId).authorize().status()).isEqualTo(400);
        assertThat(published.fetched()).isEqualTo(1);
        published.status(200);
        published.type("text/html");
        assertThat(new Browser(PROVIDER, clientId + "a").authorize().status()).isEqualTo(400);
        published.type("application/json");
        published.text(document("'x':'" + "a".repeat(70_000) + "'"));
        assertThat(new Browser(PROVIDER, clientId + "b").authorize().status()).isEqualTo(400);
        published.text("[]");
        assertThat(new Browser(PROVIDER, clientId + "c").authorize().status()).isEqualTo(400);
    }

    /** Section 4.3: neither an error nor a document that is malformed is kept. */
    @Test
    void what_was_refused_is_asked_for_again() {
        String good = document("'redirect_uris':['" + Given.REDIRECT_URI + "']");
        published.text("{");
        assertThat(new Browser(PROVIDER, clientId).authorize().status()).isEqualTo(400);
        published.text(good);
        published.status(500);
        assertThat(new Browser(PROVIDER, clientId).authorize().status()).isEqualTo(400);
        published.status(200);
        assertThat(Browser.asksToSignIn(new Browser(PROVIDER, clientId).authorize())).isTrue();
    }

    /** Section 3: https, a path, no fragment, no credentials, no dot segments; and nothing inside of our network. */
    @ParameterizedTest
    @ValueSource(strings = {"https://client.example", "https://client.example/", "https://client.example/a#b",
        "https://u:p@client.example/a", "https://client.example/a/../b", "https://client.example/./a",
        "http://client.example/a", "https://client.example/a?b=c", "https://*.example/a", "ftp://client.example/a",
        "https://10.0.0.1/a", "https://169.254.169.254/latest", "https://[fd00::1]/a"})
    void an_address_of_another_form_is_no_client(String address) {
        Facts facts = new Facts(PROVIDER);

        assertThat(new Browser(PROVIDER, address).authorize().status()).isEqualTo(400);
        assertThat(facts.all()).isEmpty();
    }

    /** Section 3: how long an address may be is not said; two thousand characters travel all the way, and cookies stay small. */
    @Test
    void an_address_may_have_2048_characters() {
        TestKeys.all();
        String user = GIVEN.user();
        clientId = published.address("/" + Ids.next());
        clientId += "/a".repeat((2048 - clientId.length()) / 2) + "b".repeat(clientId.length() % 2);
        published.text(document("'redirect_uris':['" + Given.REDIRECT_URI + "'],'client_name':'Notes'"));
        Browser browser = new Browser(PROVIDER, clientId);

        Answer answer = browser.authorize("scope", "openid offline_access", "prompt", "consent");
        assertThat(clientId).hasSize(2048);
        assertThat(Browser.asksToSignIn(answer)).isTrue();
        assertThat(Browser.sent(answer)).containsEntry("app_id", clientId);
        assertThat(answer.response().headers().allValues("set-cookie")).hasSize(2).allMatch(cookie -> cookie.length() < 4096);
        browser.signIn(user);
        Answer tokens = browser.tokens(browser.consent(user));
        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
        assertThat(PROVIDER.calls().form("/oidc/token", "grant_type", "refresh_token", "client_id", clientId,
                "refresh_token", tokens.text("refresh_token")).status()).isEqualTo(200);
        assertThat(new Browser(PROVIDER, clientId + "c").authorize().status()).isEqualTo(400);
    }

    /** Section 5: whoever cannot tell that it works does not try. */
    @Test
    void it_is_announced_where_it_works_and_nothing_is_fetched_where_it_does_not() {
        assertThat(discovery()).contains("\"client_id_metadata_document_supported\":true");

        enable(false);

        assertThat(discovery()).doesNotContain("client_id_metadata_document_supported");
        assertThat(new Browser(PROVIDER, clientId).authorize().status()).isEqualTo(400);
        assertThat(published.fetched()).isEqualTo(0);
    }

    /** Section 6: what such clients may do is the server's to say, and holds at once. */
    @Test
    void all_of_them_ask_users_for_what_is_said_for_all_of_them() {
        String user = GIVEN.user();
        Browser browser = new Browser(PROVIDER, clientId);
        assertThat(Browser.sent(browser.authorize("scope", "openid phone"))).containsEntry("error", "invalid_scope");
        browser.authorize("scope", "openid offline_access profile", "prompt", "consent");
        browser.signIn(user);
        Answer tokens = browser.tokens(browser.consent(user));
        assertThat(tokens.text("scope")).isEqualTo("openid offline_access profile");

        assertThat(opened(tokens)).contains("openid", "profile");

        mayAskFor(UserScope.PHONE);

        assertThat(opened(tokens)).contains("openid").doesNotContain("profile");
        GIVEN.happened(new UserScopeEnabled(new ApplicationId(clientId), UserScope.PROFILE));
        assertThat(opened(tokens)).as("what is open to it alone").contains("openid", "profile");
        GIVEN.happened(new UserScopeDisabled(new ApplicationId(clientId), UserScope.PROFILE));
        enable(false);
        assertThat(opened(tokens)).as("while none of them counts").doesNotContain("openid");
        enable(true);
        assertThat(opened(tokens)).contains("openid").doesNotContain("profile");
        assertThat(PROVIDER.calls().form("/oidc/token", "grant_type", "refresh_token", "client_id", clientId,
                "refresh_token", tokens.text("refresh_token")).text("scope")).isEqualTo("openid offline_access");
    }

    /** What the access token opens of the user's account. */
    private static Set<String> opened(Answer tokens) {
        return PROVIDER.bean(AccountTokens.class).find(tokens.text("access_token")).orElseThrow().scopes();
    }

    private String document(String members) {
        return ("{'client_id':'" + clientId + "'," + members + "}").replace('\'', '"');
    }

    private static String discovery() {
        return PROVIDER.calls().get("/oidc/.well-known/openid-configuration").body();
    }

    private static void mayAskFor(UserScope... scopes) {
        PROVIDER.events().append(new MetadataDocumentScopesChanged(ConfigurationView.METADATA_DOCUMENTS,
                new ConsentScopes(List.of(scopes), List.of(), List.of(), List.of())));
        PROVIDER.catchUp();
    }

    private static void enable(boolean isEnabled) {
        PROVIDER.events().append(
                new MetadataDocumentsChanged(ConfigurationView.METADATA_DOCUMENTS, isEnabled));
        PROVIDER.catchUp();
    }
}
