package io.keystory.command.interaction.sso;

import static io.keystory.command.interaction.sso.SsoTestBed.depart;
import static io.keystory.command.interaction.sso.SsoTestBed.identify;
import static io.keystory.command.interaction.sso.SsoTestBed.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.SamlLies;
import io.keystory.command.support.SamlPosts;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestSamlProvider;
import io.keystory.command.support.TestSamlProvider.Posted;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.SsoIdentity;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.dom.saml.v2.protocol.ResponseType;

class SamlSsoTest {

    private static final String ENTITY = "https://idp.works.example";
    private static final String DOMAIN = "works.example";

    private static final TestSamlProvider PROVIDER = new TestSamlProvider(ENTITY);

    private static SsoTestBed bed;
    private static String connector;

    @BeforeAll
    static void start() {
        bed = new SsoTestBed();
        connector = bed.connector("SAML", PROVIDER.ssoConfig(), DOMAIN);
    }

    @Test
    void who_is_unknown_registers_and_signs_in_from_then_on() {
        String email = Ids.next() + "@" + DOMAIN;
        InteractionBrowser page = bed.page("SignIn");
        String verification = arrive(page, "new-1", email);
        assertThat(identify(page, verification).refusal()).isEqualTo("404 user.sso_identity_not_exist");
        page.put("/interaction-event", "{'interactionEvent': 'Register'}");
        assertThat(identify(page, verification).status()).isEqualTo(201);
        assertThat(page.post("/submit", "{}").status()).isEqualTo(200);
        assertThat(bed.withAddress(email).secrets().ssoIdentities())
                .extracting(SsoIdentity::issuer).containsExactly(ENTITY);

        InteractionBrowser again = bed.page("SignIn");
        assertThat(identify(again, arrive(again, "new-1", email)).status()).isEqualTo(204);
    }

    @Test
    void no_account_is_linked_by_an_address_of_another_domain() {
        String foreign = Ids.next() + "@other.example";
        bed.user(", 'primaryEmail': '%s'".formatted(foreign));
        InteractionBrowser page = bed.page("SignIn");
        assertThat(identify(page, arrive(page, "evil-1", foreign)).refusal())
                .isEqualTo("404 user.sso_identity_not_exist");
    }

    @Test
    void an_answer_counts_for_the_page_that_asked_with_the_receipt_of_the_browser_that_brought_it() {
        InteractionBrowser page = bed.page("SignIn");
        Answer begun = depart(page, connector);
        Map<String, Object> brought = brought(post(PROVIDER.answer(begun.text("authorizationUri"), "r-1", "r@x.example")));
        String verification = begun.text("verificationId");

        assertThat(identify(page, verification).refusal()).isEqualTo("400 session.verification_failed");
        assertThat(verify(page, connector, verification, Map.of("state", brought.get("state"))).refusal())
                .isEqualTo("400 connector.insufficient_request_parameters");
        assertThat(verify(page, connector, verification, Map.of("state", brought.get("state"), "code", "guessed")).refusal())
                .isEqualTo("401 connector.social_auth_code_invalid");
        assertThat(verify(page, connector, verification, Map.of("state", "other", "code", brought.get("code"))).refusal())
                .isEqualTo("400 session.csrf_token_mismatch");
        assertThat(verify(bed.page("SignIn"), connector, verification, brought).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        InteractionBrowser mixed = bed.page("SignIn");
        Answer other = depart(mixed, connector);
        assertThat(verify(mixed, connector, other.text("verificationId"), brought).refusal())
                .isEqualTo("400 session.csrf_token_mismatch");
        assertThat(verify(page, connector, verification, brought).status()).isEqualTo(200);
    }

    @Test
    void an_answer_proves_nothing_any_more_once_its_person_is_erased() {
        String email = Ids.next() + "@" + DOMAIN;
        InteractionBrowser page = bed.page("Register");
        Answer begun = depart(page, connector);
        Map<String, Object> brought = brought(post(PROVIDER.answer(begun.text("authorizationUri"), "erased", email)));
        String verification = begun.text("verificationId");
        assertThat(verify(page, connector, verification, brought).status()).isEqualTo(200);
        assertThat(identify(page, verification).status()).isEqualTo(201);

        bed.bean(Commands.class).send(new EraseUser(new UserId(bed.withAddress(email).id()), "asked for by letter", false));

        assertThat(verify(page, connector, verification, brought).refusal())
                .isEqualTo("401 connector.social_auth_code_invalid");
    }

    @Test
    void an_answer_is_taken_once_and_only_where_somebody_waits_for_it() {
        String other = bed.connector("SAML", PROVIDER.ssoConfig(), Ids.next() + ".example");
        InteractionBrowser page = bed.page("SignIn");
        Posted posted = PROVIDER.answer(depart(page, connector).text("authorizationUri"), "once", "o@x.example");
        String unasked = "400 session.connector_validation_session_not_found";

        assertThat(post(other, posted).refusal()).isEqualTo(unasked);
        assertThat(post(new Posted(posted.response(), null)).refusal()).isEqualTo(unasked);
        assertThat(post(new Posted(posted.response(), "a.b")).refusal()).isEqualTo(unasked);
        assertThat(post(posted).status()).isEqualTo(302);
        assertThat(post(posted).refusal()).isEqualTo(unasked);
        Answer second = depart(bed.page("SignIn"), connector);
        Posted replayed = PROVIDER.answer(second.text("authorizationUri"), "x", "x@x.example");
        assertThat(post(new Posted(posted.response(), replayed.relayState())).refusal())
                .isEqualTo("400 connector.invalid_response");
    }

    @Test
    void whoever_the_provider_does_not_sign_in_learns_so_on_the_page() {
        InteractionBrowser page = bed.page("SignIn");
        Answer begun = depart(page, connector);
        Map<String, Object> brought = brought(post(PROVIDER.refusal(begun.text("authorizationUri"))));
        assertThat(brought).containsEntry("error", "AuthnFailed");
        assertThat(verify(page, connector, begun.text("verificationId"), brought).refusal())
                .isEqualTo("401 connector.authorization_failed");
    }

    @Test
    void receipts_go_to_our_own_pages_only() {
        assertThat(bed.page("SignIn").post("/verification/sso/%s/authorization-uri".formatted(connector),
                "{'state': 's', 'redirectUri': 'http://localhost:3001.evil.example/'}").refusal())
                .isEqualTo("400 guard.invalid_input");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.keystory.command.support.SamlLies#all")
    void what_is_not_for_us_as_an_answer_to_this_and_for_now_is_refused(String what, Consumer<ResponseType> lie) {
        Answer begun = depart(bed.page("SignIn"), connector);
        assertThat(post(PROVIDER.answer(begun.text("authorizationUri"), "l", "l@x.example", lie)).refusal())
                .isEqualTo("400 connector.invalid_response");
    }

    @Test
    void what_is_not_signed_as_a_whole_by_the_provider_is_refused() {
        Answer begun = depart(bed.page("SignIn"), connector);
        String address = begun.text("authorizationUri");
        Posted good = PROVIDER.answer(address, "victim", "v@x.example");
        SamlLies.unsigned(good, new TestSamlProvider(ENTITY).answer(address, "victim", "v@x.example"))
                .forEach(bad -> assertThat(post(bad).refusal()).isEqualTo("400 connector.invalid_response"));
        assertThat(post(good).status()).as("nothing was used up").isEqualTo(302);
    }

    private static String arrive(InteractionBrowser page, String nameId, String email) {
        Answer begun = depart(page, connector);
        Answer verified = verify(page, connector, begun.text("verificationId"),
                brought(post(PROVIDER.answer(begun.text("authorizationUri"), nameId, email))));
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        return verified.text("verificationId");
    }

    private static Answer post(Posted posted) {
        return post(connector, posted);
    }

    private static Answer post(String to, Posted posted) {
        return SsoTestBed.post(bed, to, posted);
    }

    private static Map<String, Object> brought(Answer redirected) {
        return SamlPosts.brought(redirected, SsoTestBed.BACK);
    }
}
