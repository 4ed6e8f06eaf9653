package io.keystory.command.verification.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.command.verification.code.VerificationCodeDecider.Code;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.Secret;
import io.keystory.events.verification.VerificationCodeCommand;
import io.keystory.events.verification.VerificationCodeCommand.IssueCode;
import io.keystory.events.verification.VerificationCodeCommand.SupersedeCode;
import io.keystory.events.verification.VerificationCodeCommand.TryCode;
import io.keystory.events.verification.VerificationCodeEvent;
import io.keystory.events.verification.VerificationCodeEvent.VerificationCodeIssued;
import io.keystory.events.verification.VerificationCodeEvent.VerificationCodeRefused;
import io.keystory.events.verification.VerificationCodeEvent.VerificationCodeSuperseded;
import io.keystory.events.verification.VerificationCodeEvent.VerificationCodeVerified;
import io.keystory.events.verification.VerificationCodeId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerificationCodeDeciderTest {

    private static final VerificationCodeId ID = new VerificationCodeId("v1");
    private static final Recipient ADA = new Recipient(ConnectorType.SMS, "49123");
    private static final VerificationCodeIssued ISSUED = new VerificationCodeIssued(ID, "scope", ADA, 2, 1000);
    private static final IssueCode ISSUE =
            new IssueCode(ID, "scope", ADA, new Secret("123456"), 2, Instant.ofEpochMilli(1000));

    @Test
    void there_is_one_code_for_each_scope_and_recipient_and_only_the_vault_knows_it() {
        assertThat(given().when(ISSUE)).containsExactly(ISSUED);
        assertThat(given().claims(ISSUE)).containsExactly("+verification-code scope phone 49123");
        assertThat(given().secrets(ISSUE)).containsExactly("+v1 verification-code 123456 #");
        assertThat(given().subjects(ISSUE)).containsExactly("verification-code:v1 = phone 49123");
        assertThat(given(ISSUED).refused(ISSUE)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void the_right_code_is_used_up() {
        assertThat(given(ISSUED).when(attempt(true, 999))).containsExactly(new VerificationCodeVerified(ID));
        assertThat(given(ISSUED).claims(attempt(true, 999))).containsExactly("-verification-code scope phone 49123");
        assertThat(given(ISSUED).secrets(attempt(true, 999))).containsExactly("-v1");
        assertThat(given(ISSUED, new VerificationCodeVerified(ID)).refused(attempt(true, 999)))
                .isEqualTo("verification_code.not_found 400");
    }

    @Test
    void a_code_is_good_for_a_while_and_so_many_attempts() {
        VerificationCodeRefused refused = new VerificationCodeRefused(ID);

        assertThat(given(ISSUED).refused(attempt(true, 1000))).isEqualTo("verification_code.expired 400");
        assertThat(given(ISSUED, refused).when(attempt(false, 1))).containsExactly(refused);
        assertThat(given(ISSUED, refused, refused).refused(attempt(true, 1)))
                .isEqualTo("verification_code.exceed_max_try 400");
        assertThat(given().refused(attempt(true, 1))).isEqualTo("verification_code.not_found 400");
    }

    @Test
    void a_code_that_another_takes_the_place_of_is_good_for_nothing() {
        VerificationCodeSuperseded superseded = new VerificationCodeSuperseded(ID, ADA);

        assertThat(given(ISSUED).when(new SupersedeCode(ID, ADA))).containsExactly(superseded);
        assertThat(given(ISSUED).secrets(new SupersedeCode(ID, ADA))).containsExactly("-v1");
        assertThat(given(ISSUED, superseded).when(new SupersedeCode(ID, ADA))).isEmpty();
        assertThat(given(ISSUED, superseded).refused(attempt(true, 1))).isEqualTo("verification_code.not_found 400");
    }

    @Test
    void what_somebody_held_who_was_forgotten_since_makes_room() {
        VerificationCodeIssued forgotten = new VerificationCodeIssued(ID, "scope", null, 2, 1000);

        assertThat(given(forgotten, new VerificationCodeVerified(ID)).claims(new SupersedeCode(ID, ADA)))
                .containsExactly("-verification-code scope phone 49123");
    }

    private static TryCode attempt(boolean isRight, long now) {
        return new TryCode(ID, isRight, Instant.ofEpochMilli(now));
    }

    private static Given<Code, VerificationCodeCommand, VerificationCodeEvent> given(VerificationCodeEvent... history) {
        return Given.given(new VerificationCodeDecider(), history);
    }
}
