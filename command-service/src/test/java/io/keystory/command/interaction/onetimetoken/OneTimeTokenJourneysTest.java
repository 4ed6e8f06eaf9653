package io.keystory.command.interaction.onetimetoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipFold;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.store.EventLog;
import io.keystory.store.Streams;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People follow links with one-time tokens. */
class OneTimeTokenJourneysTest {

    private static final String VERIFY = "/verification/one-time-token/verify";
    private static TestCommandService service;
    private static TestClient administrator;

    private final String email = Ids.next() + "@example.com";

    @BeforeAll
    static void start() {
        service = TestCommandService.renewed();
        administrator = service.administrator();
    }

    @BeforeEach
    void addressesAreEnough() {
        settings("{'signUp': {'identifiers': ['email'], 'password': false, 'verify': true},"
                + " 'signIn': {'methods': [{'identifier': 'email', 'password': true, 'verificationCode': true,"
                + " 'isPasswordPrimary': true}]}, 'signInMode': 'SignInAndRegister', 'sentinelPolicy': {}}");
    }

    @Test
    void a_link_signs_in_once_and_lets_into_the_organizations_it_is_for() {
        String user = account();
        String organization = administrator.post("/api/organizations", "{'name': 'n'}").text("id");
        long before = service.head();
        String token = issued(", 'context': {'jitOrganizationIds': ['%s', 'gone']}".formatted(organization));
        InteractionBrowser ada = here("SignIn");
        String verification = verify(ada, token).text("verificationId");

        assertThat(ada.state().json().at("/verificationRecords/0/oneTimeTokenContext/jitOrganizationIds/0").asString())
                .isEqualTo(organization);
        assertThat(verify(ada, token).text("verificationId")).isEqualTo(verification);
        assertThat(ada.post("/identification", by(verification)).status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").text("redirectTo")).contains("/oidc/auth/");
        assertThat(isMember(organization, user)).isTrue();
        assertThat(verify(here("SignIn"), token).refusal()).isEqualTo("400 one_time_token.token_consumed");
        assertThat(service.bean(EventLog.class).reader().after(before, 1000).toString()).doesNotContain(token);
    }

    /** The second knows of the first too late. */
    @Test
    void a_link_that_comes_twice_at_one_moment_is_no_guess() {
        String token = issued("");
        InteractionBrowser ada = here("SignIn");
        InteractionView before = service.bean(Streams.class)
                .fold(ada.story().getFirst().interactionId().stream(), new InteractionFold()).orElseThrow();
        String verification = verify(ada, token).text("verificationId");
        int told = ada.story().size();

        assertThat(service.bean(OneTimeTokenSteps.class)
                .verify(before, new Identifier(Identifier.Type.EMAIL, email), token)).isEqualTo(verification);
        assertThat(ada.story()).hasSize(told);
    }

    @Test
    void a_link_to_somebody_else_lets_into_no_organization_whoever_followed_it() {
        account();
        String other = Ids.next() + "@example.com";
        String bob = administrator.post("/api/users",
                "{'primaryEmail': '%s', 'password': 'a long password'}".formatted(other)).text("id");
        String organization = administrator.post("/api/organizations", "{'name': 'n'}").text("id");
        InteractionBrowser page = here("SignIn");
        verify(page, issued(", 'context': {'jitOrganizationIds': ['%s']}".formatted(organization)));
        String proof = page.post("/verification/password", "{'identifier': {'type': 'email', 'value': '%s'}, "
                .formatted(other) + "'password': 'a long password'}").text("verificationId");

        assertThat(page.post("/identification", by(proof)).status()).isEqualTo(204);
        assertThat(page.post("/submit", "").status()).isEqualTo(200);
        assertThat(isMember(organization, bob)).isFalse();
    }

    @Test
    void who_has_no_account_gets_one_even_where_nobody_else_does() {
        settings("{'signInMode': 'SignIn', 'signUp': {'identifiers': [], 'password': false, 'verify': false}}");
        String organization = administrator.post("/api/organizations", "{'name': 'n'}").text("id");
        InteractionBrowser eve = here("SignIn");
        assertThat(eve.put("/interaction-event", "{'interactionEvent': 'Register'}").refusal())
                .isEqualTo("403 auth.forbidden");
        String verification = verify(eve, issued(", 'context': {'jitOrganizationIds': ['%s']}".formatted(organization)))
                .text("verificationId");

        assertThat(eve.post("/identification", by(verification)).refusal()).isEqualTo("404 user.user_not_exist");
        assertThat(eve.put("/interaction-event", "{'interactionEvent': 'Register'}").status()).isEqualTo(204);
        assertThat(eve.post("/identification", by(verification)).status()).isEqualTo(201);
        assertThat(eve.post("/submit", "").status()).isEqualTo(200);
        assertThat(isMember(organization, eve.state().text("userId"))).isTrue();
    }

    @Test
    void a_link_for_one_kind_of_interaction_is_good_for_no_other_and_trying_it_is_no_guess() {
        settings("{'sentinelPolicy': {'maxAttempts': 1}}");
        String token = issued(", 'context': {'interactionEvent': 'Register'}");
        InteractionBrowser eve = here("SignIn");
        assertThat(verify(eve, token).refusal()).isEqualTo("400 one_time_token.interaction_event_mismatch");
        InteractionBrowser bob = here("Register");
        String verification = verify(bob, token).text("verificationId");
        bob.put("/interaction-event", "{'interactionEvent': 'SignIn'}");
        account();

        assertThat(bob.post("/identification", by(verification)).refusal()).isEqualTo("400 session.verification_failed");
    }

    @Test
    void a_link_does_not_recover_an_account() {
        account();
        InteractionBrowser ada = here("ForgotPassword");
        String verification = verify(ada, issued("")).text("verificationId");

        assertThat(ada.post("/identification", by(verification)).refusal())
                .isEqualTo("422 session.not_supported_for_forgot_password");
    }

    @Test
    void a_token_that_fifty_follow_at_once_lets_one_of_them_in() throws Exception {
        account();
        String token = issued("");
        List<InteractionBrowser> browsers = Stream.generate(() -> here("SignIn")).limit(50).toList();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> uses = browsers.stream()
                    .map(browser -> (Callable<Integer>) () -> verify(browser, token).status()).toList();
            assertThat(callers.invokeAll(uses).stream().map(Future::resultNow)).filteredOn(status -> status == 200).hasSize(1);
        }
        assertThat(browsers).filteredOn(browser -> browser.story().toString().contains("OneTimeTokenVerified"))
                .hasSize(1);
    }

    @Test
    void guessing_is_told_in_the_story_and_locks_the_address() {
        settings("{'sentinelPolicy': {'maxAttempts': 2}}");
        String token = issued("");
        InteractionBrowser eve = here("SignIn");
        assertThat(verify(eve, "guess").refusal()).isEqualTo("404 one_time_token.token_not_found");
        assertThat(verify(eve, token + "x").refusal()).isEqualTo("404 one_time_token.token_not_found");

        assertThat(verify(eve, token).refusal()).isEqualTo("400 session.verification_blocked_too_many_attempts");
        assertThat(eve.story().toString()).contains("OneTimeTokenRefused").doesNotContain(token);
        assertThat(eve.story()).last().isEqualTo(new StepRefused(
                eve.story().getFirst().interactionId(), "Verification.OneTimeToken.Submit", StepRefused.LOCKOUT));
    }

    @Test
    void wrong_order_and_bad_input_are_refused() {
        String token = issued("");
        assertThat(verify(new InteractionBrowser(service), token).refusal())
                .isEqualTo("404 session.interaction_not_found");
        assertThat(here("SignIn").post(VERIFY, "{'identifier': {'type': 'phone', 'value': '1555'}, 'token': 't'}")
                .refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(here("SignIn").post(VERIFY, "{'token': 't'}").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(verify(here("SignIn"), token).status()).isEqualTo(200);
    }

    private InteractionBrowser here(String kind) {
        return InteractionBrowser.here(service, kind);
    }

    private Answer verify(InteractionBrowser browser, String token) {
        return browser.post(VERIFY,
                "{'identifier': {'type': 'email', 'value': '%s'}, 'token': '%s'}".formatted(email, token));
    }

    private String issued(String more) {
        return administrator.post("/api/one-time-tokens", "{'email': '%s'%s}".formatted(email, more)).text("token");
    }

    private String account() {
        return administrator.post("/api/users", "{'primaryEmail': '%s'}".formatted(email)).text("id");
    }

    private static String by(String verification) {
        return "{'verificationId': '%s'}".formatted(verification);
    }

    private static void settings(String json) {
        Answer answer = administrator.patch("/api/sign-in-exp", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static boolean isMember(String organization, String user) {
        MembershipId id = new MembershipId(new OrganizationId(organization), Member.of(new UserId(user)));
        return service.bean(Streams.class).fold(id.stream(), new MembershipFold()).isPresent();
    }
}
