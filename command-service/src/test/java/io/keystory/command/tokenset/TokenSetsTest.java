package io.keystory.command.tokenset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.support.TestProvider;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.TokenSet;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import io.keystory.store.Vault;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that a provider gave people who signed in by it. */
class TokenSetsTest {

    private static final String TARGET = "works";
    private static TestProvider provider;
    private static TestCommandService service;
    private static TestClient administrator;
    private static String connector;

    private final String subject = Ids.next();
    private final String ada = administrator.post("/api/users", "{'username': 'u%s'}".formatted(Ids.nextUser())).text("id");

    @BeforeAll
    static void start() {
        provider = new TestProvider();
        service = TestCommandService.renewed();
        administrator = service.administrator();
        connector = connector();
        administrator.patch("/api/sign-in-exp", "{'socialSignInConnectorTargets': ['works'], 'socialSignIn': {}}");
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void tokens_are_kept_and_last_an_hour() {
        provider.giveTokensFor(3600);
        keepTokens(true);
        administrator.put("/api/users/%s/identities/%s".formatted(ada, TARGET), "{'userId': '%s'}".formatted(subject));
    }

    @Test
    void tokens_are_kept_at_each_sign_in_and_are_in_no_event() {
        long before = service.head();
        signIn();
        TokenSet first = kept();
        assertThat(first.metadata()).extracting("scope", "tokenType", "hasRefreshToken")
                .containsExactly("files", "Bearer", true);
        assertThat(first.metadata().expiresAt()).isBetween(
                Instant.now().plusSeconds(3500).getEpochSecond(), Instant.now().plusSeconds(3700).getEpochSecond());
        String token = current().accessToken();

        signIn();
        assertThat(kept().id()).isEqualTo(first.id());
        assertThat(kept().secretId()).isNotEqualTo(first.secretId());
        assertThat(current().accessToken()).isNotEqualTo(token);
        assertThat(service.bean(Vault.class).open(first.secretId())).isEmpty();
        assertThat(service.bean(EventLog.class).reader().after(before, 1000).toString()).doesNotContain(token);
    }

    @Test
    void nothing_is_kept_where_the_connector_does_not_say_so() {
        keepTokens(false);
        signIn();

        assertThat(user().secrets().tokenSets()).isEmpty();
        assertThatThrownBy(this::current).hasMessageContaining("secrets.third_party_token_set.token_not_found");
    }

    @Test
    void an_access_token_that_has_expired_is_refreshed() {
        provider.giveTokensFor(1);
        signIn();
        String first = current().accessToken();
        provider.giveTokensFor(3600);

        await().until(() -> !current().accessToken().equals(first));
        assertThat(current().accessToken()).isEqualTo(current().accessToken());
        assertThat(kept().metadata().expiresAt()).isGreaterThan(Instant.now().plusSeconds(3000).getEpochSecond());
    }

    @Test
    void an_access_token_that_has_expired_and_cannot_be_refreshed_is_no_longer_handed_out() {
        provider.giveTokensFor(1);
        signIn();
        provider.forgetTokens();
        TokenSet kept = kept();

        await().untilAsserted(() -> assertThatThrownBy(this::current)
                .hasMessageContaining("secrets.third_party_token_set.access_token_expired"));
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void who_registers_by_the_provider_has_tokens_once() {
        administrator.patch("/api/sign-in-exp", "{'socialSignIn': {'skipRequiredIdentifiers': true}}");
        String stranger = Ids.next();
        InteractionBrowser page = InteractionBrowser.here(service, "Register");
        assertThat(page.post("/identification", by(arrive(page, stranger))).status()).isEqualTo(201);
        UserView made = service.bean(UserAccounts.class).findByIdentity(TARGET, stranger).orElseThrow();
        TokenSet set = made.secrets().tokenSets().get(TARGET);
        page.post("/submit", "{}");

        assertThat(service.bean(UserAccounts.class).find(new UserId(made.id())).orElseThrow().secrets().tokenSets())
                .containsEntry(TARGET, set);
    }

    @Test
    void tokens_are_forgotten_on_request_once() {
        signIn();
        String path = "/api/secrets/" + kept().id();
        String secret = kept().secretId();

        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(user().secrets().tokenSets()).isEmpty();
        assertThat(service.bean(Vault.class).open(secret)).isEmpty();
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void tokens_go_with_the_identity() {
        signIn();
        String secret = kept().secretId();
        administrator.put("/api/users/%s/identities/%s".formatted(ada, TARGET), "{'userId': '%s'}".formatted(Ids.next()));

        assertThat(user().secrets().tokenSets()).isEmpty();
        assertThat(service.bean(Vault.class).open(secret)).isEmpty();
    }

    @Test
    void tokens_go_with_the_person() {
        signIn();
        String secret = kept().secretId();
        String id = kept().id();
        service.bean(Commands.class).send(new EraseUser(new UserId(ada), "asked for", false));

        assertThat(service.bean(Vault.class).open(secret)).isEmpty();
        assertThat(administrator.delete("/api/secrets/" + id).refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void tokens_go_with_the_connector() {
        signIn();
        String secret = kept().secretId();
        assertThat(administrator.delete("/api/connectors/" + connector).status()).isEqualTo(204);

        await().until(() -> service.bean(Vault.class).open(secret).isEmpty());
        assertThat(user().secrets().tokenSets()).isEmpty();
        connector = connector();
    }

    private static String connector() {
        return administrator.post("/api/connectors", provider.connector(TARGET)).text("id");
    }

    private void signIn() {
        InteractionBrowser page = InteractionBrowser.here(service, "SignIn");
        assertThat(page.post("/identification", by(arrive(page, subject))).status()).isEqualTo(204);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
    }

    private static String arrive(InteractionBrowser page, String subject) {
        String path = "/verification/social/" + connector;
        var begun = page.post(path + "/authorization-uri",
                "{'state': '%s', 'redirectUri': 'https://example.org/callback/c'}".formatted(Ids.next()));
        Map<String, Object> answer = provider.signIn(begun.text("authorizationUri"), Map.of("sub", subject));
        var verified = page.post(path + "/verify",
                "{'verificationId': '%s', 'connectorData': {'code': '%s', 'state': '%s'}}".formatted(
                        begun.text("verificationId"), answer.get("code"), answer.get("state")));
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        return begun.text("verificationId");
    }

    private static String by(String verification) {
        return "{'verificationId': '%s'}".formatted(verification);
    }

    private static void keepTokens(boolean are) {
        assertThat(administrator.patch("/api/connectors/" + connector, "{'enableTokenStorage': %s}".formatted(are))
                .status()).isEqualTo(200);
    }

    private UserView user() {
        return service.bean(UserAccounts.class).find(new UserId(ada)).orElseThrow();
    }

    private TokenSet kept() {
        return user().secrets().tokenSets().get(TARGET);
    }

    private KeptTokens current() {
        return service.bean(TokenSets.class).current(user(), TARGET);
    }
}
