package io.keystory.command.interaction.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.user.UserAccounts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a social provider answers is good once, for whom it was asked, and while the provider is offered. */
class SocialAnswersTest extends SocialJourney {

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
}
