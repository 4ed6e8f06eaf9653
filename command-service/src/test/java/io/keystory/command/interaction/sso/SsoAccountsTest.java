package io.keystory.command.interaction.sso;

import static io.keystory.command.interaction.sso.Enterprise.person;
import static io.keystory.command.interaction.sso.SsoTestBed.identify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.events.user.UserView;
import io.keystory.events.user.identity.SsoIdentity;
import io.keystory.platform.Ids;
import java.util.ArrayList;
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

class SsoAccountsTest {

    private static SsoTestBed bed;
    private static Enterprise acme;

    @BeforeAll
    static void start() {
        bed = new SsoTestBed();
        acme = new Enterprise(bed, "accounts.example");
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
    void who_is_unknown_registers_without_being_asked_for_more_and_signs_in_from_then_on() {
        String email = acme.address();
        InteractionBrowser page = bed.page("SignIn");
        String verification = acme.arrive(page, person("new-1", email, true));

        assertThat(identify(page, verification).refusal()).isEqualTo("404 user.sso_identity_not_exist");
        page.put("/interaction-event", "{'interactionEvent': 'Register'}");
        assertThat(identify(page, verification).status()).isEqualTo(201);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
        UserView made = bed.withAddress(email);
        assertThat(made.name()).isEqualTo("Ada");
        assertThat(made.secrets().ssoIdentities()).extracting(SsoIdentity::issuer, SsoIdentity::identityId)
                .containsExactly(tuple(acme.provider().issuer(), "new-1"));

        InteractionBrowser again = bed.page("SignIn");
        assertThat(identify(again, acme.arrive(again, person("new-1", email, true))).status()).isEqualTo(204);
        assertThat(again.post("/submit", "{}").status()).isEqualTo(200);
    }

    @Test
    void an_account_with_an_address_that_the_enterprise_vouches_for_is_linked() {
        String email = acme.address();
        String ada = bed.user(", 'primaryEmail': '%s'".formatted(email));
        InteractionBrowser page = bed.page("SignIn");

        assertThat(identify(page, acme.arrive(page, person("rel-1", email, true))).status()).isEqualTo(204);
        assertThat(page.state().json().at("/profile/enterpriseSsoIdentity/identityId").asString()).isEqualTo("rel-1");
        assertThat(bed.known(ada).secrets().ssoIdentities()).isEmpty();
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
        assertThat(bed.known(ada).secrets().ssoIdentities()).hasSize(1);

        InteractionBrowser successor = bed.page("SignIn");
        assertThat(identify(successor, acme.arrive(successor, person("rel-2", email, true))).refusal())
                .isEqualTo("422 user.identity_already_in_use");
    }

    @Test
    void no_account_is_linked_by_an_address_that_is_unverified_or_of_another_domain() {
        String email = acme.address();
        String foreign = Ids.next() + "@elsewhere.example";
        String ada = bed.user(", 'primaryEmail': '%s'".formatted(email));
        String bob = bed.user(", 'primaryEmail': '%s'".formatted(foreign));
        InteractionBrowser page = bed.page("SignIn");

        assertThat(identify(page, acme.arrive(page, person("evil-1", email, false))).refusal())
                .isEqualTo("404 user.sso_identity_not_exist");
        assertThat(identify(page, acme.arrive(page, Map.of("sub", "evil-2", "email", email))).refusal())
                .isEqualTo("404 user.sso_identity_not_exist");
        assertThat(identify(page, acme.arrive(page, person("evil-3", foreign, true))).refusal())
                .isEqualTo("404 user.sso_identity_not_exist");
        assertThat(bed.known(ada).secrets().ssoIdentities()).isEmpty();
        assertThat(bed.known(bob).secrets().ssoIdentities()).isEmpty();

        acme.trusted("trustUnverifiedEmail");
        InteractionBrowser trusting = bed.page("SignIn");
        assertThat(identify(trusting, acme.arrive(trusting, person("evil-3", foreign, false))).refusal())
                .isEqualTo("404 user.sso_identity_not_exist");
        assertThat(identify(trusting, acme.arrive(trusting, person("good-1", email, false))).status()).isEqualTo(204);
    }

    @Test
    void name_and_picture_follow_the_provider_where_the_connector_says_so() {
        String email = acme.address();
        String ada = bed.user(", 'name': 'Countess', 'primaryEmail': '%s'".formatted(email));
        acme.signIn(person("sync-1", email, true));
        acme.signIn(person("sync-1", email, true));
        assertThat(bed.known(ada).name()).isEqualTo("Countess");
        bed.administrator().patch("/api/sso-connectors/" + acme.connector(), "{'syncProfile': true}");
        acme.signIn(person("sync-1", email, true));
        assertThat(bed.known(ada).name()).isEqualTo("Ada");
    }

    @Test
    void of_many_who_register_as_the_same_person_at_once_one_gets_an_account() throws Exception {
        String email = acme.address();
        List<Callable<Answer>> registrations = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            InteractionBrowser page = bed.page("Register");
            String verification = acme.arrive(page, person("many", email, true));
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
        String email = acme.address();
        String ada = bed.user(", 'primaryEmail': '%s'".formatted(email));
        InteractionBrowser first = bed.page("SignIn");
        InteractionBrowser second = bed.page("SignIn");
        assertThat(identify(first, acme.arrive(first, person("same-1", email, true))).status()).isEqualTo(204);
        assertThat(identify(second, acme.arrive(second, person("same-2", email, true))).status()).isEqualTo(204);

        assertThat(first.post("/submit", "{}").status()).isEqualTo(200);
        assertThat(second.post("/submit", "{}").refusal()).isEqualTo("422 user.identity_already_in_use");
        assertThat(bed.known(ada).secrets().ssoIdentities()).extracting(SsoIdentity::identityId)
                .containsExactly("same-1");
    }
}
