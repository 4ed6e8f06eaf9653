package io.keystory.command.interaction.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.password.FailedAttempts;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.CodeVerification.CodeRequested;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionEvent.UserRegistered;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.user.UserView;
import io.keystory.platform.Ids;
import io.keystory.store.EventLog;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People make an account, or give what theirs lacks, by codes. */
class CodeRegistrationTest extends CodeJourney {

    @Test
    void who_has_no_account_learns_so_after_the_proof_and_registers_with_it() throws Exception {
        InteractionBrowser eve = here("SignIn");
        String verification = proven(eve, "SignIn");

        assertThat(eve.post("/identification", by(verification)).refusal()).isEqualTo("404 user.user_not_exist");
        assertThat(eve.story()).anyMatch(step -> step instanceof StepRefused refused
                && refused.code().equals("user.user_not_exist") && refused.step().equals("identification"));
        assertThat(eve.put("/interaction-event", "{'interactionEvent': 'Register'}").status()).isEqualTo(204);
        assertThat(eve.post("/identification", by(verification)).status()).isEqualTo(201);
        assertThat(eve.post("/submit", "").status()).isEqualTo(200);
        assertThat(found().primaryEmail()).isEqualTo(email);
    }

    @Test
    void what_is_missing_is_asked_for_once_and_the_address_stays_proven() throws Exception {
        settings("{'signUp': {'identifiers': ['email'], 'password': true, 'verify': true,"
                + " 'secondaryIdentifiers': [{'identifier': 'username'}]}, %s}");
        InteractionBrowser eve = here("Register");
        String username = "u" + Ids.next();

        var refused = eve.post("/identification", by(proven(eve, "Register")));

        assertThat(refused.refusal()).isEqualTo("422 user.missing_profile");
        assertThat(eve.story()).last().isEqualTo(new StepRefused(
                eve.story().getFirst().interactionId(), "identification", "user.missing_profile"));
        assertThat(refused.json().at("/data/missingProfile").valueStream().map(one -> one.asString()))
                .containsExactly("username", "password");
        assertThat(eve.post("/profile", "{'type': 'username', 'value': '%s'}".formatted(username)).status())
                .isEqualTo(204);
        assertThat(eve.post("/profile", "{'type': 'password', 'value': '%s'}".formatted(PASSWORD)).status())
                .isEqualTo(204);
        assertThat(eve.post("/identification", "{}").status()).isEqualTo(201);
        assertThat(found().username()).isEqualTo(username);
        assertThat(found().hasPassword()).isTrue();
    }

    @Test
    void whoever_has_not_heard_that_a_step_was_taken_takes_it_again_and_nothing_comes_of_that() throws Exception {
        InteractionBrowser eve = here("Register");
        String verification = eve.post(CODE, asked("Register")).text("verificationId");
        String given = given(verification, code());
        assertThat(eve.post(CODE + "/verify", given).status()).isEqualTo(200);
        assertThat(eve.post(CODE + "/verify", given).text("verificationId")).isEqualTo(verification);
        assertThat(eve.post("/identification", by(verification)).status()).isEqualTo(201);
        String redirect = eve.post("/submit", "").text("redirectTo");
        int told = eve.story().size();

        assertThat(eve.post(CODE + "/verify", given).status()).isEqualTo(200);
        assertThat(eve.post("/identification", by(verification)).status()).isEqualTo(201);
        assertThat(eve.post("/identification", "{}").status()).isEqualTo(201);
        assertThat(eve.post("/submit", "").text("redirectTo")).isEqualTo(redirect);
        assertThat(eve.story()).hasSize(told);
        String other = eve.post(CODE, asked("Register").replace(email, "x" + email)).text("verificationId");
        eve.post(CODE + "/verify", given(other, code()).replace(email, "x" + email));
        assertThat(eve.post("/identification", by(other)).refusal()).isEqualTo("409 session.identity_conflict");
        assertThat(here("Register").post("/identification", by(verification)).refusal())
                .isEqualTo("404 session.verification_session_not_found");
    }

    @Test
    void of_requests_that_come_twice_at_once_all_are_answered_and_one_does_it() throws Exception {
        InteractionBrowser eve = here("Register");
        String verification = proven(eve, "Register");

        assertThat(IntStream.range(0, 4).parallel().mapToObj(_ -> eve.post("/identification", by(verification)).status()))
                .containsOnly(201);
        assertThat(IntStream.range(0, 4).parallel().mapToObj(_ -> eve.post("/submit", "").status())).containsOnly(200);
        assertThat(eve.story()).filteredOn(UserRegistered.class::isInstance).hasSize(1);
        assertThat(eve.story()).filteredOn(InteractionSubmitted.class::isInstance).hasSize(1);
        assertThat(eve.story()).noneMatch(StepRefused.class::isInstance);
    }

    /** The second knows of the first too late, as after a double click. */
    @Test
    void a_code_that_comes_twice_at_one_moment_is_no_failed_try() throws Exception {
        InteractionBrowser eve = here("Register");
        String verification = eve.post(CODE, asked("Register")).text("verificationId");
        InteractionView before = service.bean(Streams.class)
                .fold(eve.story().getFirst().interactionId().stream(), new InteractionFold()).orElseThrow();
        String code = code();
        assertThat(eve.post(CODE + "/verify", given(verification, code)).status()).isEqualTo(200);
        int told = eve.story().size();

        service.bean(CodeSteps.class)
                .verify(before, verification, new Identifier(Identifier.Type.EMAIL, email), code);

        assertThat(eve.story()).hasSize(told);
        assertThat(service.bean(FailedAttempts.class).recent(List.of(), Set.of(email), 1)).isZero();
    }

    @Test
    void an_address_of_somebody_else_makes_no_account() throws Exception {
        account(email);
        InteractionBrowser eve = here("Register");

        assertThat(eve.post("/identification", by(proven(eve, "Register"))).refusal())
                .isEqualTo("422 user.email_already_in_use");
    }

    @Test
    void addresses_on_the_list_do_not_register() {
        settings("{'emailBlocklistPolicy': {'customBlocklist': ['@example.com']}}");

        assertThat(here("Register").post(CODE, asked("Register")).refusal())
                .isEqualTo("422 session.email_blocklist.email_not_allowed");
    }

    @Test
    void who_signs_in_without_all_that_is_asked_of_accounts_gives_it_now() throws Exception {
        settings("{'signUp': {'identifiers': ['email'], 'password': true, 'verify': true}, %s}");
        InteractionBrowser ada = here("SignIn");
        // Made by somebody else while the page was open: that is not to have registered on it.
        String user = account(email);
        ada.post("/identification", by(proven(ada, "SignIn")));

        assertThat(ada.post("/submit", "").refusal()).isEqualTo("422 user.missing_profile");
        ada.put("/interaction-event", "{'interactionEvent': 'Register'}");
        assertThat(ada.post("/submit", "").refusal()).isEqualTo("422 user.missing_profile");
        ada.put("/interaction-event", "{'interactionEvent': 'SignIn'}");
        assertThat(ada.post("/profile", "{'type': 'email', 'verificationId': 'none'}").refusal())
                .isEqualTo("404 session.verification_session_not_found");
        ada.post("/profile", "{'type': 'password', 'value': '%s'}".formatted(PASSWORD));
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);
        assertThat(found().id()).isEqualTo(user);
        assertThat(signInByPassword(PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void who_is_asked_for_an_address_gets_the_code_where_nobody_may_register() throws Exception {
        settings("{'signInMode': 'SignIn'}");
        InteractionBrowser ada = here("SignIn");
        String username = knownByPassword(ada);
        assertThat(ada.post("/submit", "").refusal()).isEqualTo("422 user.missing_profile");
        String verification = proven(ada, "SignIn");

        assertThat(ada.post("/profile", "{'type': 'email', 'verificationId': '%s'}".formatted(verification)).status())
                .isEqualTo(204);
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);
        assertThat(found().username()).isEqualTo(username);
        assertThat(requested(ada).purpose()).isEqualTo(MessagePurpose.SIGN_IN);
    }

    @Test
    void whose_an_address_is_that_somebody_wants_is_told_after_the_proof_only() throws Exception {
        settings("{'signInMode': 'SignIn'}");
        account(email);
        InteractionBrowser eve = here("SignIn");
        knownByPassword(eve);
        String verification = eve.post(CODE, asked("SignIn")).text("verificationId");
        String piece = "{'type': 'email', 'verificationId': '%s'}".formatted(verification);

        assertThat(eve.post("/profile", piece).refusal()).isEqualTo("400 session.verification_failed");
        assertThat(eve.post(CODE + "/verify", given(verification, code())).status()).isEqualTo(200);
        assertThat(eve.post("/profile", piece).refusal()).isEqualTo("422 user.email_already_in_use");
    }

    @Test
    void who_registers_does_not_learn_whose_an_address_is_that_they_have_not_proven() throws Exception {
        account(email);
        InteractionBrowser eve = here("Register");
        String verification = eve.post(CODE, asked("Register")).text("verificationId");
        code();

        assertThat(eve.post("/profile", "{'type': 'email', 'verificationId': '%s'}".formatted(verification)).refusal())
                .isEqualTo("400 session.verification_failed");
        assertThat(eve.story()).last().isEqualTo(new StepRefused(
                eve.story().getFirst().interactionId(), "profile", "session.verification_failed"));
    }

    @Test
    void an_address_becomes_a_factor_unless_it_is_refused_at_once() throws Exception {
        settings("{'signUp': {'identifiers': ['username'], 'password': true, 'verify': false}, 'signIn': {'methods': ["
                + "{'identifier': 'username', 'password': true, 'verificationCode': false, 'isPasswordPrimary': true}]},"
                + " 'signInMode': 'SignIn', 'mfa': {'factors': ['EmailVerificationCode'], 'policy': 'Mandatory'}}");
        InteractionBrowser ada = here("SignIn");
        String username = knownByPassword(ada);
        String verification = ada.post(CODE, asked("SignIn")).text("verificationId");
        String factor = "{'type': 'EmailVerificationCode', 'verificationId': '%s'}".formatted(verification);

        assertThat(requested(ada).purpose()).isEqualTo(MessagePurpose.BIND_MFA);
        assertThat(ada.post("/profile/mfa", factor).refusal()).isEqualTo("400 session.verification_failed");
        ada.post(CODE + "/verify", given(verification, code()));
        settings("{'emailBlocklistPolicy': {'customBlocklist': ['@example.com']}}");
        assertThat(ada.post("/profile/mfa", factor).refusal())
                .isEqualTo("422 session.email_blocklist.email_not_allowed");
        assertThat(ada.post(CODE, asked("SignIn")).refusal())
                .isEqualTo("422 session.email_blocklist.email_not_allowed");
        settings("{'emailBlocklistPolicy': {}}");
        String other = account(email);
        assertThat(ada.post("/profile/mfa", factor).refusal()).isEqualTo("422 user.email_already_in_use");
        administrator.delete("/api/users/" + other);
        assertThat(ada.post("/profile/mfa", factor).status()).isEqualTo(204);
        assertThat(ada.post("/profile/mfa", factor).status()).isEqualTo(204);
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);
        assertThat(ada.post("/submit", "").status()).isEqualTo(200);
        assertThat(found().username()).isEqualTo(username);
    }

    @Test
    void people_of_a_domain_join_the_organization_that_wants_them() throws Exception {
        String domain = Ids.next() + ".example";
        String organization = administrator.post("/api/organizations", "{'name': 'n'}").text("id");
        administrator.post("/api/organizations/" + organization + "/jit/email-domains",
                "{'emailDomain': '%s'}".formatted(domain));
        String address = "eve@" + domain;
        InteractionBrowser eve = here("Register");
        String verification = eve.post(CODE, asked("Register").replace(email, address)).text("verificationId");
        eve.post(CODE + "/verify", given(verification, code()).replace(email, address));
        long before = service.head();

        assertThat(eve.post("/identification", by(verification)).status()).isEqualTo(201);

        assertThat(service.bean(EventLog.class).reader().after(before, 100).toString())
                .contains("MemberAdded").contains(organization);
    }

    /** Somebody without an address who has given their password. */
    private static String knownByPassword(InteractionBrowser browser) {
        String username = "u" + Ids.next();
        administrator.post("/api/users", "{'username': '%s', 'password': '%s'}".formatted(username, PASSWORD));
        var proof = browser.post("/verification/password", """
                {'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}""".formatted(username, PASSWORD));
        assertThat(browser.post("/identification", by(proof.text("verificationId"))).status()).isEqualTo(204);
        return username;
    }

    private static CodeRequested requested(InteractionBrowser browser) {
        return browser.story().stream().filter(CodeRequested.class::isInstance).map(CodeRequested.class::cast)
                .findFirst().orElseThrow();
    }

    private UserView found() {
        return service.bean(UserAccounts.class).find(new Identifier(Identifier.Type.EMAIL, email)).orElseThrow();
    }
}
