package io.keystory.command.interaction.sso;

import static io.keystory.command.interaction.sso.SsoTestBed.depart;
import static io.keystory.command.interaction.sso.SsoTestBed.identify;
import static io.keystory.command.interaction.sso.SsoTestBed.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestProvider;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SsoIdentity;
import io.keystory.platform.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenIdSsoTest {

    private static final String DOMAIN = "acme.example";

    private static TestProvider provider;
    private static SsoTestBed bed;
    private static String connector;

    @BeforeAll
    static void start() {
        provider = new TestProvider();
        bed = new SsoTestBed();
        connector = bed.connector("OIDC", provider.ssoConfig(), DOMAIN);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void sso_is_on() {
        bed.settings("'singleSignOnEnabled': true, 'mfa': {'factors': [], 'policy': 'UserControlled'}");
        bed.administrator().patch("/api/sso-connectors/" + connector,
                "{'syncProfile': false, 'config': %s}".formatted(provider.ssoConfig()));
    }

    @Test
    void the_connector_is_found_by_the_domain_of_an_address() {
        InteractionBrowser page = bed.page("SignIn");
        assertThat(find(page, "ada@ACME.example").json().path("connectorIds").toString())
                .isEqualTo("[\"%s\"]".formatted(connector));
        assertThat(find(page, "ada@other.example").json().path("connectorIds")).isEmpty();
        assertThat(find(page, "nobody").refusal()).isEqualTo("400 guard.invalid_input");
        bed.settings("'singleSignOnEnabled': false");
        assertThat(find(page, "ada@acme.example").json().path("connectorIds")).isEmpty();
        assertThat(depart(page, connector).refusal()).isEqualTo("422 user.sign_in_method_not_enabled");
    }

    @Test
    void who_is_unknown_registers_without_being_asked_for_more_and_signs_in_from_then_on() {
        String email = address();
        InteractionBrowser page = bed.page("SignIn");
        String verification = arrive(page, person("new-1", email, true));

        assertThat(identify(page, verification).refusal()).isEqualTo("404 user.sso_identity_not_exist");
        page.put("/interaction-event", "{'interactionEvent': 'Register'}");
        assertThat(identify(page, verification).status()).isEqualTo(201);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
        UserView made = bed.withAddress(email);
        assertThat(made.name()).isEqualTo("Ada");
        assertThat(made.secrets().ssoIdentities()).extracting(SsoIdentity::issuer, SsoIdentity::identityId)
                .containsExactly(tuple(provider.issuer(), "new-1"));

        InteractionBrowser again = bed.page("SignIn");
        assertThat(identify(again, arrive(again, person("new-1", email, true))).status()).isEqualTo(204);
        assertThat(again.post("/submit", "{}").status()).isEqualTo(200);
    }

    @Test
    void an_account_with_an_address_that_the_enterprise_vouches_for_is_linked() {
        String email = address();
        String ada = bed.user(", 'primaryEmail': '%s'".formatted(email));
        InteractionBrowser page = bed.page("SignIn");

        assertThat(identify(page, arrive(page, person("rel-1", email, true))).status()).isEqualTo(204);
        assertThat(page.state().json().at("/profile/enterpriseSsoIdentity/identityId").asString()).isEqualTo("rel-1");
        assertThat(bed.known(ada).secrets().ssoIdentities()).isEmpty();
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
        assertThat(bed.known(ada).secrets().ssoIdentities()).hasSize(1);

        InteractionBrowser successor = bed.page("SignIn");
        assertThat(identify(successor, arrive(successor, person("rel-2", email, true))).refusal())
                .isEqualTo("422 user.identity_already_in_use");
    }

    @Test
    void no_account_is_linked_by_an_address_that_is_unverified_or_of_another_domain() {
        String email = address();
        String foreign = Ids.next() + "@elsewhere.example";
        String ada = bed.user(", 'primaryEmail': '%s'".formatted(email));
        String bob = bed.user(", 'primaryEmail': '%s'".formatted(foreign));
        InteractionBrowser page = bed.page("SignIn");

        assertThat(identify(page, arrive(page, person("evil-1", email, false))).refusal())
                .isEqualTo("404 user.sso_identity_not_exist");
        assertThat(identify(page, arrive(page, Map.of("sub", "evil-2", "email", email))).refusal())
                .isEqualTo("404 user.sso_identity_not_exist");
        assertThat(identify(page, arrive(page, person("evil-3", foreign, true))).refusal())
                .isEqualTo("404 user.sso_identity_not_exist");
        assertThat(bed.known(ada).secrets().ssoIdentities()).isEmpty();
        assertThat(bed.known(bob).secrets().ssoIdentities()).isEmpty();

        bed.administrator().patch("/api/sso-connectors/" + connector, "{'config': %s}".formatted(
                provider.ssoConfig().replace("}", ", 'trustUnverifiedEmail': true}")));
        InteractionBrowser trusting = bed.page("SignIn");
        assertThat(identify(trusting, arrive(trusting, person("evil-3", foreign, false))).refusal())
                .isEqualTo("404 user.sso_identity_not_exist");
        assertThat(identify(trusting, arrive(trusting, person("good-1", email, false))).status()).isEqualTo(204);
    }

    @Test
    void a_second_factor_is_asked_for_unless_the_connector_trusts_the_provider_with_that() {
        String email = address();
        bed.user(", 'primaryEmail': '%s'".formatted(email));
        bed.settings("'mfa': {'factors': ['EmailVerificationCode'], 'policy': 'UserControlled'}");
        InteractionBrowser page = bed.page("SignIn");
        identify(page, arrive(page, person("mfa-1", email, true)));
        assertThat(page.post("/submit", "{}").refusal()).isEqualTo("403 session.mfa.require_mfa_verification");

        bed.administrator().patch("/api/sso-connectors/" + connector, "{'config': %s}".formatted(
                provider.ssoConfig().replace("}", ", 'trustSecondFactor': true}")));
        InteractionBrowser trusted = bed.page("SignIn");
        identify(trusted, arrive(trusted, person("mfa-1", email, true)));
        assertThat(trusted.post("/submit", "{}").status()).isEqualTo(200);
    }

    @Test
    void who_is_trusted_at_an_enterprise_has_proven_no_second_factor_of_another_account() {
        String username = "u" + Ids.nextUser();
        bed.administrator().post("/api/users", "{'username': '%s', 'primaryEmail': '%s@other.example', 'password': '%s'}"
                .formatted(username, username, "correct horse 7"));
        bed.settings("'mfa': {'factors': ['EmailVerificationCode'], 'policy': 'UserControlled'}");
        bed.administrator().patch("/api/sso-connectors/" + connector, "{'config': %s}".formatted(
                provider.ssoConfig().replace("}", ", 'trustSecondFactor': true}")));
        InteractionBrowser page = bed.page("SignIn");
        arrive(page, person("attacker", address(), true));
        String byPassword = page.post("/verification/password",
                "{'identifier': {'type': 'username', 'value': '%s'}, 'password': 'correct horse 7'}".formatted(username))
                .text("verificationId");
        assertThat(identify(page, byPassword).status()).isEqualTo(204);
        assertThat(page.post("/submit", "{}").refusal()).isEqualTo("403 session.mfa.require_mfa_verification");
    }

    @Test
    void who_is_somebody_else_at_an_enterprise_is_asked_for_what_the_account_lacks() {
        String email = Ids.next() + "@other.example";
        bed.administrator().post("/api/users",
                "{'primaryEmail': '%s', 'password': 'correct horse 7'}".formatted(email));
        bed.settings("'signIn': {'methods': [{'identifier': 'username', 'password': true, 'verificationCode': false,"
                + " 'isPasswordPrimary': true}, {'identifier': 'email', 'password': true, 'verificationCode': false,"
                + " 'isPasswordPrimary': true}]},"
                + " 'signUp': {'identifiers': ['username'], 'password': true, 'verify': false}");
        InteractionBrowser page = bed.page("SignIn");
        arrive(page, person("nobody-here", address(), true));
        String byPassword = page.post("/verification/password",
                "{'identifier': {'type': 'email', 'value': '%s'}, 'password': 'correct horse 7'}".formatted(email))
                .text("verificationId");
        assertThat(identify(page, byPassword).status()).isEqualTo(204);
        assertThat(page.post("/submit", "{}").refusal()).isEqualTo("422 user.missing_profile");
    }

    @Test
    void name_and_picture_follow_the_provider_where_the_connector_says_so() {
        String email = address();
        String ada = bed.user(", 'name': 'Countess', 'primaryEmail': '%s'".formatted(email));
        signIn(person("sync-1", email, true));
        signIn(person("sync-1", email, true));
        assertThat(bed.known(ada).name()).isEqualTo("Countess");
        bed.administrator().patch("/api/sso-connectors/" + connector, "{'syncProfile': true}");
        signIn(person("sync-1", email, true));
        assertThat(bed.known(ada).name()).isEqualTo("Ada");
    }

    @Test
    void an_answer_is_good_for_the_interaction_the_connector_and_the_state_it_belongs_to() {
        String other = bed.connector("OIDC", provider.ssoConfig(), Ids.next() + ".example");
        InteractionBrowser page = bed.page("SignIn");
        Answer begun = depart(page, connector);
        Map<String, Object> answer = provider.signIn(begun.text("authorizationUri"), Map.of("sub", "x"));
        String verification = begun.text("verificationId");

        assertThat(verify(bed.page("SignIn"), connector, verification, answer).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        assertThat(verify(page, other, verification, answer).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        Map<String, Object> foreign = new HashMap<>(answer);
        foreign.put("state", "other");
        assertThat(verify(page, connector, verification, foreign).refusal()).isEqualTo("400 session.csrf_token_mismatch");
        assertThat(identify(page, verification).refusal()).isEqualTo("400 session.verification_failed");

        InteractionBrowser mixed = bed.page("SignIn");
        Answer second = depart(mixed, other);
        foreign.put("state", second.text("authorizationUri").replaceAll(".*[?&]state=([^&]+).*", "$1"));
        assertThat(verify(mixed, other, second.text("verificationId"), foreign).refusal())
                .isEqualTo("401 connector.social_auth_code_invalid");
    }

    @Test
    void an_id_token_of_another_attempt_is_refused() {
        InteractionBrowser page = bed.page("SignIn");
        Answer begun = depart(page, connector);
        Map<String, Object> answer = provider.signIn(begun.text("authorizationUri"), Map.of("sub", "x"), claims -> {
            claims.put("nonce", "other");
            return claims;
        });
        assertThat(verify(page, connector, begun.text("verificationId"), answer).refusal())
                .isEqualTo("401 connector.social_invalid_id_token");
    }

    @Test
    void a_connector_that_is_gone_stops_who_is_on_the_way() {
        String leaving = bed.connector("OIDC", provider.ssoConfig(), Ids.next() + ".example");
        InteractionBrowser page = bed.page("SignIn");
        Answer begun = depart(page, leaving);
        Map<String, Object> answer = provider.signIn(begun.text("authorizationUri"), Map.of("sub", "x"));
        bed.administrator().delete("/api/sso-connectors/" + leaving);
        assertThat(verify(page, leaving, begun.text("verificationId"), answer).refusal())
                .isEqualTo("404 connector.not_found");
    }

    @Test
    void nobody_gets_an_account_or_goes_on_by_a_provider_that_is_not_offered_any_more() {
        InteractionBrowser page = bed.page("Register");
        String verification = arrive(page, person("off-1", address(), true));
        String email = address();
        String ada = bed.user(", 'primaryEmail': '%s'".formatted(email));
        InteractionBrowser related = bed.page("SignIn");
        identify(related, arrive(related, person("off-2", email, true)));

        bed.settings("'singleSignOnEnabled': false");
        assertThat(identify(page, verification).refusal()).isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(related.post("/submit", "{}").refusal()).isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(bed.known(ada).secrets().ssoIdentities()).isEmpty();

        bed.settings("'singleSignOnEnabled': true");
        String leaving = bed.connector("OIDC", provider.ssoConfig(), Ids.next() + ".example");
        Answer begun = depart(page, leaving);
        assertThat(verify(page, leaving, begun.text("verificationId"),
                provider.signIn(begun.text("authorizationUri"), Map.of("sub", "off-3"))).status()).isEqualTo(200);
        bed.administrator().delete("/api/sso-connectors/" + leaving);
        assertThat(identify(page, begun.text("verificationId")).refusal()).isEqualTo("404 connector.not_found");
    }

    @Test
    void of_many_who_register_as_the_same_person_at_once_one_gets_an_account() throws Exception {
        String email = address();
        List<Callable<Answer>> registrations = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            InteractionBrowser page = bed.page("Register");
            String verification = arrive(page, person("many", email, true));
            registrations.add(() -> identify(page, verification));
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = callers.invokeAll(registrations).stream().map(Future::resultNow).toList();
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 201).extracting(Answer::refusal)
                    .isSubsetOf("422 user.email_already_in_use", "422 user.identity_already_in_use");
        }
        assertThat(bed.withAddress(email).secrets().ssoIdentities()).extracting(SsoIdentity::identityId)
                .containsExactly("many");
    }

    @Test
    void of_two_who_are_vouched_for_with_one_address_at_a_moment_the_first_gets_its_account() {
        String email = address();
        String ada = bed.user(", 'primaryEmail': '%s'".formatted(email));
        InteractionBrowser first = bed.page("SignIn");
        InteractionBrowser second = bed.page("SignIn");
        assertThat(identify(first, arrive(first, person("same-1", email, true))).status()).isEqualTo(204);
        assertThat(identify(second, arrive(second, person("same-2", email, true))).status()).isEqualTo(204);

        assertThat(first.post("/submit", "{}").status()).isEqualTo(200);
        assertThat(second.post("/submit", "{}").refusal()).isEqualTo("422 user.identity_already_in_use");
        assertThat(bed.known(ada).secrets().ssoIdentities()).extracting(SsoIdentity::identityId)
                .containsExactly("same-1");
    }

    private static void signIn(Map<String, Object> claims) {
        InteractionBrowser page = bed.page("SignIn");
        assertThat(identify(page, arrive(page, claims)).status()).isEqualTo(204);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
    }

    private static String arrive(InteractionBrowser page, Map<String, Object> claims) {
        Answer begun = depart(page, connector);
        Answer verified = verify(page, connector, begun.text("verificationId"),
                provider.signIn(begun.text("authorizationUri"), claims));
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        return verified.text("verificationId");
    }

    private static Answer find(InteractionBrowser page, String email) {
        return page.send("GET", "/sso-connectors?email=" + email, "");
    }

    private static Map<String, Object> person(String id, String email, boolean isVerified) {
        return Map.of("sub", id, "name", "Ada", "email", email, "email_verified", isVerified);
    }

    private static String address() {
        return Ids.next() + "@" + DOMAIN;
    }
}
