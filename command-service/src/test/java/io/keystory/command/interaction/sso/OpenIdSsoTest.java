package io.keystory.command.interaction.sso;

import static io.keystory.command.interaction.sso.Enterprise.person;
import static io.keystory.command.interaction.sso.SsoTestBed.depart;
import static io.keystory.command.interaction.sso.SsoTestBed.identify;
import static io.keystory.command.interaction.sso.SsoTestBed.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.platform.Ids;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenIdSsoTest {

    private static SsoTestBed bed;
    private static Enterprise acme;

    @BeforeAll
    static void start() {
        bed = new SsoTestBed();
        acme = new Enterprise(bed, "acme.example");
    }

    @AfterAll
    static void stop() {
        acme.close();
    }

    @BeforeEach
    void sso_is_on() {
        acme.asMade();
    }

    @Test
    void the_connector_is_found_by_the_domain_of_an_address() {
        InteractionBrowser page = bed.page("SignIn");
        assertThat(find(page, "ada@ACME.example").json().path("connectorIds").toString())
                .isEqualTo("[\"%s\"]".formatted(acme.connector()));
        assertThat(find(page, "ada@other.example").json().path("connectorIds")).isEmpty();
        assertThat(find(page, "nobody").refusal()).isEqualTo("400 guard.invalid_input");
        bed.settings("'singleSignOnEnabled': false");
        assertThat(find(page, "ada@acme.example").json().path("connectorIds")).isEmpty();
        assertThat(depart(page, acme.connector()).refusal()).isEqualTo("422 user.sign_in_method_not_enabled");
    }

    @Test
    void a_second_factor_is_asked_for_unless_the_connector_trusts_the_provider_with_that() {
        String email = acme.address();
        bed.user(", 'primaryEmail': '%s'".formatted(email));
        bed.settings("'mfa': {'factors': ['EmailVerificationCode'], 'policy': 'UserControlled'}");
        InteractionBrowser page = bed.page("SignIn");
        identify(page, acme.arrive(page, person("mfa-1", email, true)));
        assertThat(page.post("/submit", "{}").refusal()).isEqualTo("403 session.mfa.require_mfa_verification");

        acme.trusted("trustSecondFactor");
        InteractionBrowser trusted = bed.page("SignIn");
        identify(trusted, acme.arrive(trusted, person("mfa-1", email, true)));
        assertThat(trusted.post("/submit", "{}").status()).isEqualTo(200);
    }

    @Test
    void who_is_trusted_at_an_enterprise_has_proven_no_second_factor_of_another_account() {
        String username = "u" + Ids.nextUser();
        bed.administrator().post("/api/users", "{'username': '%s', 'primaryEmail': '%s@other.example', 'password': '%s'}"
                .formatted(username, username, "correct horse 7"));
        bed.settings("'mfa': {'factors': ['EmailVerificationCode'], 'policy': 'UserControlled'}");
        acme.trusted("trustSecondFactor");
        InteractionBrowser page = bed.page("SignIn");
        acme.arrive(page, person("attacker", acme.address(), true));
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
        acme.arrive(page, person("nobody-here", acme.address(), true));
        String byPassword = page.post("/verification/password",
                "{'identifier': {'type': 'email', 'value': '%s'}, 'password': 'correct horse 7'}".formatted(email))
                .text("verificationId");
        assertThat(identify(page, byPassword).status()).isEqualTo(204);
        assertThat(page.post("/submit", "{}").refusal()).isEqualTo("422 user.missing_profile");
    }

    @Test
    void an_answer_is_good_for_the_interaction_the_connector_and_the_state_it_belongs_to() {
        String other = bed.connector("OIDC", acme.provider().ssoConfig(), Ids.next() + ".example");
        InteractionBrowser page = bed.page("SignIn");
        Answer begun = depart(page, acme.connector());
        Map<String, Object> answer = acme.provider().signIn(begun.text("authorizationUri"), Map.of("sub", "x"));
        String verification = begun.text("verificationId");

        assertThat(verify(bed.page("SignIn"), acme.connector(), verification, answer).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        assertThat(verify(page, other, verification, answer).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        Map<String, Object> foreign = new HashMap<>(answer);
        foreign.put("state", "other");
        assertThat(verify(page, acme.connector(), verification, foreign).refusal()).isEqualTo("400 session.csrf_token_mismatch");
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
        Answer begun = depart(page, acme.connector());
        Map<String, Object> answer = acme.provider().signIn(begun.text("authorizationUri"), Map.of("sub", "x"), claims -> {
            claims.put("nonce", "other");
            return claims;
        });
        assertThat(verify(page, acme.connector(), begun.text("verificationId"), answer).refusal())
                .isEqualTo("401 connector.social_invalid_id_token");
    }

    @Test
    void a_connector_that_is_gone_stops_who_is_on_the_way() {
        String leaving = bed.connector("OIDC", acme.provider().ssoConfig(), Ids.next() + ".example");
        InteractionBrowser page = bed.page("SignIn");
        Answer begun = depart(page, leaving);
        Map<String, Object> answer = acme.provider().signIn(begun.text("authorizationUri"), Map.of("sub", "x"));
        bed.administrator().delete("/api/sso-connectors/" + leaving);
        assertThat(verify(page, leaving, begun.text("verificationId"), answer).refusal())
                .isEqualTo("404 connector.not_found");
    }

    @Test
    void nobody_gets_an_account_or_goes_on_by_a_provider_that_is_not_offered_any_more() {
        InteractionBrowser page = bed.page("Register");
        String verification = acme.arrive(page, person("off-1", acme.address(), true));
        String email = acme.address();
        String ada = bed.user(", 'primaryEmail': '%s'".formatted(email));
        InteractionBrowser related = bed.page("SignIn");
        identify(related, acme.arrive(related, person("off-2", email, true)));

        bed.settings("'singleSignOnEnabled': false");
        assertThat(identify(page, verification).refusal()).isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(related.post("/submit", "{}").refusal()).isEqualTo("422 user.sign_in_method_not_enabled");
        assertThat(bed.known(ada).secrets().ssoIdentities()).isEmpty();

        bed.settings("'singleSignOnEnabled': true");
        String leaving = bed.connector("OIDC", acme.provider().ssoConfig(), Ids.next() + ".example");
        Answer begun = depart(page, leaving);
        assertThat(verify(page, leaving, begun.text("verificationId"),
                acme.provider().signIn(begun.text("authorizationUri"), Map.of("sub", "off-3"))).status()).isEqualTo(200);
        bed.administrator().delete("/api/sso-connectors/" + leaving);
        assertThat(identify(page, begun.text("verificationId")).refusal()).isEqualTo("404 connector.not_found");
    }

    private static Answer find(InteractionBrowser page, String email) {
        return page.send("GET", "/sso-connectors?email=" + email, "");
    }
}
