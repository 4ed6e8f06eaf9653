package io.keystory.command.verification.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.ExternalUser;
import io.keystory.events.user.identity.PostedAnswer;
import io.keystory.events.verification.SocialProofCommand;
import io.keystory.events.verification.SocialProofCommand.RecordSocialAnswer;
import io.keystory.events.verification.SocialProofCommand.RecordSocialProof;
import io.keystory.events.verification.SocialProofCommand.RecordSocialProofRefused;
import io.keystory.events.verification.SocialProofCommand.RequestSocialProof;
import io.keystory.events.verification.SocialProofEvent;
import io.keystory.events.verification.SocialProofEvent.SocialProofAnswered;
import io.keystory.events.verification.SocialProofEvent.SocialProofRefused;
import io.keystory.events.verification.SocialProofEvent.SocialProofRequested;
import io.keystory.events.verification.SocialProofEvent.SocialProofVerified;
import io.keystory.events.verification.SocialProofId;
import io.keystory.events.verification.SocialProofView;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SocialProofDeciderTest {

    private static final SocialProofId ID = new SocialProofId("p1");
    private static final UserId ADA = new UserId("ada");
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant END = NOW.plusSeconds(600);
    private static final ExternalUser PERSON = new ExternalUser("7", null, null, "Ada", null, Map.of());
    private static final SocialProofRequested ASKED = new SocialProofRequested(
            ID, ADA, new ConnectorId("c1"), "github", "s", "https://example.org", END.toEpochMilli());

    @Test
    void a_proof_is_asked_for_once_and_passes_once() {
        assertThat(given().when(ask())).containsExactly(ASKED);
        assertThat(given(ASKED).refused(ask())).isEqualTo("entity.create_failed 422");
        var passed = given(ASKED).after(back(NOW));
        assertThat(passed.when(back(NOW))).isEmpty();
        assertThat(given(ASKED).when(back(NOW))).containsExactly(new SocialProofVerified(ID, ADA, PERSON));
    }

    @Test
    void what_was_not_asked_for_or_is_over_proves_nothing() {
        assertThat(given().refused(back(NOW))).isEqualTo("verification_record.not_found 400");
        assertThat(given(ASKED).refused(back(END))).isEqualTo("verification_record.not_found 400");
    }

    @Test
    void an_answer_that_arrived_before_the_person_is_kept_once_and_proves_nothing_yet() {
        var answered = given(ASKED).after(answer(NOW));

        assertThat(given(ASKED).when(answer(NOW))).containsExactly(new SocialProofAnswered(ID, ADA, "a1", PERSON));
        assertThat(answered.state().person()).isNull();
        assertThat(answered.when(back(NOW))).containsExactly(new SocialProofVerified(ID, ADA, PERSON));
    }

    @Test
    void an_answer_that_nobody_waits_for_is_refused() {
        String unasked = "session.connector_validation_session_not_found 400";

        assertThat(given().refused(answer(NOW))).isEqualTo(unasked);
        assertThat(given(ASKED).refused(answer(END))).isEqualTo(unasked);
        assertThat(given(ASKED).after(answer(NOW)).refused(answer(NOW))).isEqualTo(unasked);
        assertThat(given(ASKED).after(back(NOW)).refused(answer(NOW))).isEqualTo(unasked);
    }

    @Test
    void a_refusal_is_kept_with_its_reason() {
        var refused = new RecordSocialProofRefused(ID, "connector.authorization_failed");

        assertThat(given(ASKED).when(refused))
                .containsExactly(new SocialProofRefused(ID, ADA, "connector.authorization_failed"));
        assertThat(given(ASKED).after(refused).state().person()).isNull();
        assertThat(given().refused(refused)).isEqualTo("verification_record.not_found 400");
    }

    private static RequestSocialProof ask() {
        return new RequestSocialProof(ID, ADA, new ConnectorId("c1"), "github", "s", "https://example.org", END);
    }

    private static RecordSocialAnswer answer(Instant now) {
        return new RecordSocialAnswer(ID, new PostedAnswer("a1", PERSON), now);
    }

    private static RecordSocialProof back(Instant now) {
        return new RecordSocialProof(ID, PERSON, null, now);
    }

    private static Given<SocialProofView, SocialProofCommand, SocialProofEvent> given(SocialProofEvent... history) {
        return Given.given(new SocialProofDecider(), history);
    }
}
