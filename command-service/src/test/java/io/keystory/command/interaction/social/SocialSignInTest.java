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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SocialSignInTest {

    private static final String TARGET = "works";

    private static TestProvider provider;
    private static TestCommandService service;
    private static TestClient administrator;
    private static String connector;

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

    @Test
    void who_is_linked_signs_in_and_keeps_name_and_picture() {
        String ada = user(", 'name': 'Countess'");
        link(ada, "ada-1");

        InteractionBrowser page = page();
        assertThat(identify(page, arrive(page, Map.of("sub", "ada-1", "name", "Ada")), false).status()).isEqualTo(204);
        Answer submitted = page.post("/submit", "{}");

        assertThat(submitted.text("redirectTo")).as(submitted.body()).contains("/oidc/auth/");
        assertThat(known(ada).name()).isEqualTo("Countess");
        assertThat(known(ada).identities().get(TARGET).details()).containsEntry("name", "Ada");
    }

    @Test
    void name_and_picture_follow_the_provider_where_the_connector_says_so() {
        String ada = user(", 'name': 'Countess'");
        link(ada, "ada-2");
        administrator.patch("/api/connectors/" + connector, "{'syncProfile': true}");

        InteractionBrowser page = page();
        identify(page, arrive(page, Map.of("sub", "ada-2", "name", "Ada", "picture", "https://example.org/a.png")), false);
        page.post("/submit", "{}");
        administrator.patch("/api/connectors/" + connector, "{'syncProfile': false}");

        assertThat(known(ada)).extracting(UserView::name, UserView::avatar)
                .containsExactly("Ada", "https://example.org/a.png");
    }

    @Test
    void who_is_unknown_registers_and_gives_what_is_missing() {
        String email = Ids.next() + "@example.org";
        InteractionBrowser page = page();
        String verification = arrive(page, person("new-1", email, true));

        Answer unknown = identify(page, verification, false);
        assertThat(unknown.refusal()).isEqualTo("404 user.identity_not_exist");
        assertThat(unknown.json().has("data")).isFalse();
        page.put("/interaction-event", "{'interactionEvent': 'Register'}");
        Answer incomplete = identify(page, verification, false);
        assertThat(incomplete.refusal()).isEqualTo("422 user.missing_profile");
        assertThat(incomplete.json().at("/data/missingProfile").toString()).isEqualTo("[\"username\"]");
        assertThat(page.state().json().at("/profile/socialIdentity/target").asString()).isEqualTo(TARGET);
        assertThat(page.state().json().at("/profile/socialIdentity/userInfo/id").asString()).isEqualTo("new-1");
        String username = "u" + Ids.nextUser();
        assertThat(page.post("/profile", "{'type': 'username', 'value': '%s'}".formatted(username)).status()).isEqualTo(204);
        assertThat(page.post("/identification", "{}").status()).isEqualTo(201);
        assertThat(identify(page, verification, false).status()).isEqualTo(201);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);

        UserView made = owner("new-1");
        assertThat(made).extracting(UserView::username, UserView::primaryEmail, UserView::name, UserView::hasPassword)
                .containsExactly(username, email, "Ada", false);
    }

    @Test
    void nothing_more_is_asked_of_who_registers_where_the_settings_say_so() {
        offer("'socialSignIn': {'skipRequiredIdentifiers': true}");
        InteractionBrowser page = InteractionBrowser.here(service, "Register");

        assertThat(identify(page, arrive(page, Map.of("sub", "new-2")), false).status()).isEqualTo(201);
        assertThat(owner("new-2").username()).isNull();
    }

    @Test
    void an_account_with_the_verified_address_is_linked_when_the_person_says_so_and_not_before_it_is_submitted() {
        String email = Ids.next() + "@example.org";
        String ada = user(", 'primaryEmail': '%s'".formatted(email));
        InteractionBrowser page = page();
        String verification = arrive(page, person("rel-1", email.toUpperCase(), true));

        Answer hint = identify(page, verification, false);
        assertThat(hint.refusal()).isEqualTo("404 user.identity_not_exist");
        assertThat(hint.json().at("/data/relatedUser/type").asString()).isEqualTo("email");
        assertThat(identify(page, verification, true).status()).isEqualTo(204);
        assertThat(known(ada).identities()).isEmpty();
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);

        assertThat(known(ada).identities()).containsKey(TARGET);
        assertThat(known(ada).primaryEmail()).isEqualTo(email);
        assertThat(owner("rel-1").id()).isEqualTo(ada);
    }

    @Test
    void an_address_that_the_provider_has_not_verified_relates_nobody_whatever_the_settings_say() {
        String email = Ids.next() + "@example.org";
        String ada = user(", 'primaryEmail': '%s'".formatted(email));
        offer("'socialSignIn': {'automaticAccountLinking': true}");
        InteractionBrowser page = page();

        Answer refused = identify(page, arrive(page, person("evil-1", email, false)), true);
        assertThat(refused.refusal()).isEqualTo("404 user.identity_not_exist");
        assertThat(refused.json().has("data")).isFalse();
        Map<String, Object> silent = Map.of("sub", "evil-2", "email", email);
        assertThat(identify(page, arrive(page, silent), true).refusal()).isEqualTo("404 user.identity_not_exist");
        assertThat(known(ada).identities()).isEmpty();
    }

    @Test
    void accounts_are_linked_without_asking_where_the_settings_say_so() {
        String email = Ids.next() + "@example.org";
        String ada = user(", 'primaryEmail': '%s'".formatted(email));
        offer("'socialSignIn': {'automaticAccountLinking': true}");
        InteractionBrowser page = page();

        assertThat(identify(page, arrive(page, person("auto-1", email, true)), false).status()).isEqualTo(204);
        page.post("/submit", "{}");

        assertThat(owner("auto-1").id()).isEqualTo(ada);
    }

    @Test
    void an_account_that_is_somebody_else_at_the_provider_is_not_linked_anew() {
        String email = Ids.next() + "@example.org";
        String ada = user(", 'primaryEmail': '%s'".formatted(email));
        link(ada, "first");
        InteractionBrowser page = page();

        assertThat(identify(page, arrive(page, person("second", email, true)), true).refusal())
                .isEqualTo("422 user.identity_already_in_use");
    }

    @Test
    void a_new_account_beside_one_that_has_the_address_is_made_without_it() {
        String email = Ids.next() + "@example.org";
        user(", 'primaryEmail': '%s'".formatted(email));
        offer("'socialSignIn': {'skipRequiredIdentifiers': true}");
        InteractionBrowser page = InteractionBrowser.here(service, "Register");

        assertThat(identify(page, arrive(page, person("twin", email, true)), false).status()).isEqualTo(201);
        assertThat(owner("twin").primaryEmail()).isNull();
    }

    @Test
    void who_is_suspended_does_not_sign_in() {
        String ada = user("");
        link(ada, "gone");
        administrator.patch("/api/users/" + ada + "/is-suspended", "{'isSuspended': true}");
        InteractionBrowser page = page();

        assertThat(identify(page, arrive(page, Map.of("sub", "gone")), false).refusal()).isEqualTo("401 user.suspended");
    }

    @Test
    void an_answer_is_good_for_the_interaction_the_connector_and_the_state_it_belongs_to() {
        InteractionBrowser page = page();
        Answer begun = depart(page);
        Map<String, Object> answer = provider.signIn(begun.text("authorizationUri"), Map.of("sub", "x"));
        String verification = begun.text("verificationId");

        assertThat(verify(page(), verification, answer).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        assertThat(page.post("/verification/social/other/verify", body(verification, answer)).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        assertThat(verify(page, null, answer).refusal()).isEqualTo("404 session.verification_session_not_found");
        assertThat(verify(page, verification, changed(answer, one -> one.put("state", "other"))).refusal())
                .isEqualTo("400 session.csrf_token_mismatch");
        assertThat(identify(page, verification, false).refusal()).isEqualTo("400 session.verification_failed");

        InteractionBrowser attackers = page();
        Answer second = depart(attackers);
        Map<String, Object> swapped = changed(answer, one -> one.put("state", state(second)));
        assertThat(verify(attackers, second.text("verificationId"), swapped).refusal())
                .isEqualTo("401 connector.social_auth_code_invalid");
        assertThat(verify(page, verification, answer).refusal()).isEqualTo("401 connector.social_auth_code_invalid");
    }

    @Test
    void an_answer_that_was_taken_is_so_for_whoever_has_not_heard_of_it_and_for_nobody_else() {
        InteractionBrowser page = page();
        Answer begun = depart(page);
        Map<String, Object> answer = provider.signIn(begun.text("authorizationUri"), Map.of("sub", "x"));
        assertThat(verify(page, begun.text("verificationId"), answer).status()).isEqualTo(200);
        int told = page.story().size();

        assertThat(verify(page, begun.text("verificationId"), answer).status()).isEqualTo(200);
        assertThat(page.story()).hasSize(told);
        assertThat(verify(page, begun.text("verificationId"), changed(answer, one -> one.put("state", "other"))).refusal())
                .isEqualTo("400 session.csrf_token_mismatch");
        InteractionBrowser other = page();
        assertThat(verify(other, depart(other).text("verificationId"), answer).refusal())
                .isEqualTo("400 session.csrf_token_mismatch");
    }

    @Test
    void a_provider_that_is_not_offered_any_more_stops_who_is_on_the_way() {
        InteractionBrowser waiting = page();
        Answer begun = depart(waiting);
        Map<String, Object> answer = provider.signIn(begun.text("authorizationUri"), Map.of("sub", "late"));
        InteractionBrowser page = page();
        String verified = arrive(page, Map.of("sub", "later"));
        offer("'socialSignInConnectorTargets': []");

        assertThat(depart(page).refusal()).isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(identify(page, verified, false).refusal()).isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(verify(waiting, begun.text("verificationId"), answer).refusal())
                .isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(page.post("/verification/social/none/authorization-uri", "{'state': 's', 'redirectUri': 'https://x.example'}")
                .refusal()).isEqualTo("404 connector.not_found");
    }

    @Test
    void nobody_gets_an_account_or_goes_on_by_a_provider_that_is_not_offered_any_more() {
        String ada = user("");
        link(ada, "off-1");
        InteractionBrowser known = page();
        identify(known, arrive(known, Map.of("sub", "off-1")), false);
        offer("'socialSignIn': {'skipRequiredIdentifiers': true}");
        InteractionBrowser registering = InteractionBrowser.here(service, "Register");
        String verification = arrive(registering, Map.of("sub", "off-2"));

        offer("'socialSignInConnectorTargets': []");
        assertThat(known.post("/submit", "{}").refusal()).isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(identify(registering, verification, false).refusal())
                .isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(service.bean(UserAccounts.class).findByIdentity(TARGET, "off-2")).isEmpty();
    }

    @Test
    void of_many_accounts_that_link_the_same_identity_at_once_one_gets_it() throws Exception {
        List<Callable<Answer>> submissions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            InteractionBrowser page = signedIn();
            String verification = arrive(page, Map.of("sub", "many"));
            Answer adopted =
                    page.post("/profile", "{'type': 'social', 'verificationId': '%s'}".formatted(verification));
            assertThat(adopted.status()).isEqualTo(204);
            submissions.add(() -> page.post("/submit", "{}"));
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = callers.invokeAll(submissions).stream().map(Future::resultNow).toList();
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 200).hasSize(9)
                    .extracting(Answer::refusal).containsOnly("422 user.identity_already_in_use");
        }
    }

    private static InteractionBrowser signedIn() {
        String name = "u" + Ids.nextUser();
        administrator.post("/api/users", "{'username': '%s', 'password': 'a long password'}".formatted(name));
        InteractionBrowser page = page();
        String proof = page.post("/verification/password", "{'identifier': {'type': 'username', 'value': '%s'}, "
                .formatted(name) + "'password': 'a long password'}").text("verificationId");
        assertThat(identify(page, proof, false).status()).isEqualTo(204);
        return page;
    }

    @Test
    void an_identity_is_linked_to_nobody_who_has_not_proven_to_be_somebody() {
        InteractionBrowser page = page();
        String verification = arrive(page, Map.of("sub", "stray"));

        assertThat(page.post("/profile", "{'type': 'social', 'verificationId': '%s'}".formatted(verification)).refusal())
                .isEqualTo("404 session.identifier_not_found");
        assertThat(new InteractionBrowser(service).post("/verification/social/%s/authorization-uri".formatted(connector),
                "{'state': 's', 'redirectUri': 'https://x.example'}").refusal())
                .isEqualTo("404 session.interaction_not_found");
        assertThat(page.post("/verification/social/%s/authorization-uri".formatted(connector),
                "{'state': '', 'redirectUri': 'https://x.example'}").refusal()).isEqualTo("400 session.insufficient_info");
    }

    private static InteractionBrowser page() {
        return InteractionBrowser.here(service, "SignIn");
    }

    private static Answer depart(InteractionBrowser page) {
        return page.post("/verification/social/%s/authorization-uri".formatted(connector),
                "{'state': '%s', 'redirectUri': 'https://example.org/callback/c'}".formatted(Ids.next()));
    }

    private static String arrive(InteractionBrowser page, Map<String, Object> claims) {
        Answer begun = depart(page);
        Answer verified = verify(page, begun.text("verificationId"),
                provider.signIn(begun.text("authorizationUri"), claims));
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        return verified.text("verificationId");
    }

    private static Answer verify(InteractionBrowser page, String verification, Map<String, Object> answer) {
        return page.post("/verification/social/%s/verify".formatted(connector), body(verification, answer));
    }

    private static String body(String verification, Map<String, Object> answer) {
        Map<String, Object> body = new HashMap<>(Map.of("connectorData", answer));
        body.put("verificationId", verification);
        return JsonMapper.shared().writeValueAsString(body);
    }

    private static Answer identify(InteractionBrowser page, String verification, boolean isLinking) {
        return page.post("/identification",
                "{'verificationId': '%s', 'linkSocialIdentity': %s}".formatted(verification, isLinking));
    }

    private static String state(Answer begun) {
        return begun.text("authorizationUri").replaceAll(".*[?&]state=([^&]+).*", "$1");
    }

    private static Map<String, Object> changed(Map<String, Object> answer, Consumer<Map<String, Object>> change) {
        Map<String, Object> changed = new HashMap<>(answer);
        change.accept(changed);
        return changed;
    }

    private static Map<String, Object> person(String id, String email, boolean isVerified) {
        return Map.of("sub", id, "name", "Ada", "email", email, "email_verified", isVerified);
    }

    private static void offer(String settings) {
        Answer changed = administrator.patch("/api/sign-in-exp", "{" + settings + "}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private static String user(String fields) {
        return administrator.post("/api/users", "{'username': 'u%s'%s}".formatted(Ids.nextUser(), fields)).text("id");
    }

    private static void link(String user, String id) {
        administrator.put("/api/users/%s/identities/%s".formatted(user, TARGET), "{'userId': '%s'}".formatted(id));
    }

    private static UserView known(String user) {
        return service.bean(UserAccounts.class).find(new UserId(user)).orElseThrow();
    }

    private static UserView owner(String id) {
        return service.bean(UserAccounts.class).findByIdentity(TARGET, id).orElseThrow();
    }
}
