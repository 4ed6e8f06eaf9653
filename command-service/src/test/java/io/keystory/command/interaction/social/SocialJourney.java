package io.keystory.command.interaction.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.support.TestProvider;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.user.UserId;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.json.JsonMapper;

/** Sign-ins through a social provider that speaks OpenID Connect, at one connector. */
abstract class SocialJourney {

    static final String TARGET = "works";

    static TestProvider provider;
    static TestCommandService service;
    static TestClient administrator;
    static String connector;

    @BeforeAll
    static void start() {
        provider = new TestProvider();
        service = TestCommandService.renewed();
        administrator = service.administrator();
        connector = administrator.post("/api/connectors", provider.connector(TARGET)).text("id");
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void the_provider_is_offered() {
        offer("'socialSignInConnectorTargets': ['works'], 'socialSignIn': {}");
    }

    static InteractionBrowser page() {
        return InteractionBrowser.here(service, "SignIn");
    }

    static Answer depart(InteractionBrowser page) {
        return page.post("/verification/social/%s/authorization-uri".formatted(connector),
                "{'state': '%s', 'redirectUri': 'https://example.org/callback/c'}".formatted(Ids.next()));
    }

    static String arrive(InteractionBrowser page, Map<String, Object> claims) {
        Answer begun = depart(page);
        Answer verified = verify(page, begun.text("verificationId"),
                provider.signIn(begun.text("authorizationUri"), claims));
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        return verified.text("verificationId");
    }

    static Answer verify(InteractionBrowser page, String verification, Map<String, Object> answer) {
        return page.post("/verification/social/%s/verify".formatted(connector), body(verification, answer));
    }

    static String body(String verification, Map<String, Object> answer) {
        Map<String, Object> body = new HashMap<>(Map.of("connectorData", answer));
        body.put("verificationId", verification);
        return JsonMapper.shared().writeValueAsString(body);
    }

    static Answer identify(InteractionBrowser page, String verification, boolean isLinking) {
        return page.post("/identification",
                "{'verificationId': '%s', 'linkSocialIdentity': %s}".formatted(verification, isLinking));
    }

    static String state(Answer begun) {
        return begun.text("authorizationUri").replaceAll(".*[?&]state=([^&]+).*", "$1");
    }

    static Map<String, Object> changed(Map<String, Object> answer, Consumer<Map<String, Object>> change) {
        Map<String, Object> changed = new HashMap<>(answer);
        change.accept(changed);
        return changed;
    }

    static Map<String, Object> person(String id, String email, boolean isVerified) {
        return Map.of("sub", id, "name", "Ada", "email", email, "email_verified", isVerified);
    }

    static void offer(String settings) {
        Answer changed = administrator.patch("/api/sign-in-exp", "{" + settings + "}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    static String user(String fields) {
        return administrator.post("/api/users", "{'username': 'u%s'%s}".formatted(Ids.nextUser(), fields)).text("id");
    }

    static void link(String user, String id) {
        administrator.put("/api/users/%s/identities/%s".formatted(user, TARGET), "{'userId': '%s'}".formatted(id));
    }

    static UserView known(String user) {
        return service.bean(UserAccounts.class).find(new UserId(user)).orElseThrow();
    }

    static UserView owner(String id) {
        return service.bean(UserAccounts.class).findByIdentity(TARGET, id).orElseThrow();
    }
}
