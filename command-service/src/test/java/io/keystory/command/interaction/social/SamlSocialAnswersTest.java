package io.keystory.command.interaction.social;

import static io.keystory.command.interaction.social.SamlSocialBed.ENTITY;
import static io.keystory.command.interaction.social.SamlSocialBed.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.SamlLies;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestProvider;
import io.keystory.command.support.TestSamlProvider;
import io.keystory.command.support.TestSamlProvider.Posted;
import io.keystory.events.interaction.SocialVerification.SocialAnswered;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.dom.saml.v2.protocol.ResponseType;

class SamlSocialAnswersTest {

    private static final String UNASKED = "400 session.connector_validation_session_not_found";

    private static SamlSocialBed bed;

    @BeforeAll
    static void start() {
        bed = new SamlSocialBed();
    }

    @Test
    void an_answer_counts_for_the_page_that_asked_with_the_receipt_of_the_browser_that_brought_it() {
        InteractionBrowser page = bed.page();
        Answer begun = bed.depart(page, bed.connector());
        Map<String, Object> brought = bed.brought(bed.post(
                PROVIDER.answer(begun.text("authorizationUri"), "r-1", "r@x.example")));
        Map<String, Object> guessed = Map.of("state", brought.get("state"), "code", "guessed");
        Map<String, Object> elsewhere = Map.of("state", "other", "code", brought.get("code"));
        String verification = begun.text("verificationId");

        assertThat(bed.identify(page, verification).refusal()).isEqualTo("400 session.verification_failed");
        assertThat(bed.verify(page, bed.connector(), verification, guessed).refusal())
                .isEqualTo("401 connector.social_auth_code_invalid");
        assertThat(bed.verify(page, bed.connector(), verification, elsewhere).refusal())
                .isEqualTo("400 session.csrf_token_mismatch");
        assertThat(bed.verify(bed.page(), bed.connector(), verification, brought).refusal())
                .isEqualTo("404 session.verification_session_not_found");
        assertThat(bed.verify(page, bed.connector(), verification, brought).status()).isEqualTo(200);
        assertThat(page.story()).filteredOn(SocialAnswered.class::isInstance).hasSize(1);
    }

    @Test
    void nobody_has_proven_anything_before_the_provider_answered() {
        InteractionBrowser page = bed.page();
        Answer begun = bed.depart(page, bed.connector());
        assertThat(bed.verify(page, bed.connector(), begun.text("verificationId"),
                Map.of("state", bed.state(page), "code", "early")).refusal())
                .isEqualTo("401 connector.social_auth_code_invalid");
    }

    @Test
    void an_answer_is_taken_once_and_only_where_somebody_waits_for_it() {
        String first = bed.depart(bed.page(), bed.connector()).text("authorizationUri");
        Posted posted = PROVIDER.answer(first, "once", "o@x.example");

        assertThat(bed.post(bed.trusting(), posted).refusal()).isEqualTo(UNASKED);
        assertThat(bed.post(new Posted(posted.response(), null)).refusal()).isEqualTo(UNASKED);
        assertThat(bed.post(new Posted(posted.response(), "a.b")).refusal()).isEqualTo(UNASKED);
        assertThat(bed.post(new Posted(posted.response(), "account:none")).refusal()).isEqualTo(UNASKED);
        assertThat(bed.post(posted).status()).isEqualTo(302);
        assertThat(bed.post(posted).refusal()).isEqualTo(UNASKED);
        String second = bed.depart(bed.page(), bed.connector()).text("authorizationUri");
        String asked = PROVIDER.answer(second, "x", "x@x.example").relayState();
        assertThat(bed.post(new Posted(posted.response(), asked)).refusal()).isEqualTo("400 connector.invalid_response");
    }

    @Test
    void a_provider_that_answers_otherwise_or_is_none_is_posted_nothing() {
        try (TestProvider openId = new TestProvider()) {
            String other = bed.administrator().post("/api/connectors", openId.connector("open")).text("id");
            String address = bed.depart(bed.page(), bed.connector()).text("authorizationUri");
            Posted posted = PROVIDER.answer(address, "u", "u@x.example");
            assertThat(bed.post(other, posted).refusal()).isEqualTo("400 connector.unexpected_type");
            assertThat(bed.post("none", posted).refusal()).isEqualTo("404 connector.not_found");
            assertThat(bed.postTo("/api/authn/single-sign-on/saml/" + bed.connector(), posted).refusal())
                    .isEqualTo(UNASKED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.keystory.command.support.SamlLies#all")
    void what_is_not_for_us_as_an_answer_to_this_and_for_now_is_refused(String what, Consumer<ResponseType> lie) {
        String address = bed.depart(bed.page(), bed.connector()).text("authorizationUri");
        assertThat(bed.post(PROVIDER.answer(address, "l", "l@x.example", lie)).refusal())
                .isEqualTo("400 connector.invalid_response");
    }

    @Test
    void what_is_not_signed_as_a_whole_by_the_provider_is_refused() {
        String address = bed.depart(bed.page(), bed.connector()).text("authorizationUri");
        Posted good = PROVIDER.answer(address, "victim", "v@x.example");
        SamlLies.unsigned(good, new TestSamlProvider(ENTITY).answer(address, "victim", "v@x.example"))
                .forEach(bad -> assertThat(bed.post(bad).refusal()).isEqualTo("400 connector.invalid_response"));
        assertThat(bed.post(good).status()).as("nothing was used up").isEqualTo(302);
    }
}
