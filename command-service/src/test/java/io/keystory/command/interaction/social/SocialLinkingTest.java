package io.keystory.command.interaction.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** An account and an identity at a social provider find each other, and nobody gets at the account of somebody else. */
class SocialLinkingTest extends SocialJourney {

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
}
