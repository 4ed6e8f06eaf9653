package io.keystory.command.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationRecordCommand.RecordCodeCheck;
import io.keystory.events.verification.VerificationRecordCommand.RecordLockout;
import io.keystory.events.verification.VerificationRecordCommand.RecordPasswordCheck;
import io.keystory.events.verification.VerificationRecordCommand.RequestAccountCode;
import io.keystory.events.verification.VerificationRecordEvent.AccountCodeRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountCodeRequested;
import io.keystory.events.verification.VerificationRecordEvent.AccountCodeVerified;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordVerified;
import io.keystory.events.verification.VerificationRecordId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationRecordDeciderTest {

    private static final VerificationRecordId ID = new VerificationRecordId("r1");
    private static final UserId ADA = new UserId("ada");
    private static final Identifier EMAIL = new Identifier(Identifier.Type.EMAIL, "ada@example.org");
    private static final RecordPasswordCheck RIGHT = new RecordPasswordCheck(ID, ADA, true, Instant.ofEpochMilli(9));
    private static final RecordPasswordCheck WRONG = new RecordPasswordCheck(ID, ADA, false, Instant.ofEpochMilli(9));

    @Test
    void the_right_password_makes_a_record_that_is_good_for_a_while() {
        assertThat(Given.given(new VerificationRecordDecider()).when(RIGHT))
                .containsExactly(new AccountPasswordVerified(ID, ADA, 9));
    }

    @Test
    void a_wrong_password_is_kept_and_proves_nothing() {
        assertThat(Given.given(new VerificationRecordDecider()).when(WRONG))
                .containsExactly(new AccountPasswordRefused(ID, ADA));
    }

    @Test
    void a_failed_check_is_not_made_good_afterwards() {
        assertThat(Given.given(new VerificationRecordDecider(), new AccountPasswordRefused(ID, ADA)).refused(RIGHT))
                .isEqualTo("entity.create_failed 422");
    }

    @Test
    void a_code_proves_once_it_is_given_back() {
        var request = new RequestAccountCode(ID, ADA, EMAIL, true, Instant.ofEpochMilli(9));
        var requested = new AccountCodeRequested(ID, ADA, EMAIL, true, 9);
        var given = Given.given(new VerificationRecordDecider(), requested);

        assertThat(Given.given(new VerificationRecordDecider()).when(request)).containsExactly(requested);
        assertThat(given.refused(request)).isEqualTo("entity.create_failed 422");
        assertThat(given.when(new RecordCodeCheck(ID, ADA, "verification_code.expired")))
                .containsExactly(new AccountCodeRefused(ID, ADA, "verification_code.expired"));
        assertThat(given.when(new RecordCodeCheck(ID, ADA, null))).containsExactly(new AccountCodeVerified(ID, ADA));
        assertThat(given.after(new RecordCodeCheck(ID, ADA, null)).when(new RecordCodeCheck(ID, ADA, null))).isEmpty();
        assertThat(given.after(new RecordCodeCheck(ID, ADA, null)).state().isGood(8)).isTrue();
        assertThat(given.after(new RecordCodeCheck(ID, ADA, null)).state().isGood(9)).isFalse();
        assertThat(given.state().isGood(8)).isFalse();
    }

    @Test
    void a_code_of_somebody_else_or_none_is_not_found() {
        String refusal = "verification_record.not_found 400";
        var check = new RecordCodeCheck(ID, ADA, null);

        assertThat(Given.given(new VerificationRecordDecider()).refused(check)).isEqualTo(refusal);
        assertThat(Given.given(new VerificationRecordDecider(), new AccountPasswordVerified(ID, ADA, 9)).refused(check))
                .isEqualTo(refusal);
        assertThat(Given.given(new VerificationRecordDecider(),
                new AccountCodeRequested(ID, new UserId("eve"), EMAIL, true, 9)).refused(check)).isEqualTo(refusal);
    }

    @Test
    void who_failed_once_too_often_is_locked_out_and_proves_nothing_by_that() {
        var lockout = new RecordLockout(ID, ADA, "Password");
        var refused = Given.given(new VerificationRecordDecider(), new AccountPasswordRefused(ID, ADA));

        assertThat(refused.when(lockout)).containsExactly(new AccountLocked(ID, ADA, "Password"));
        assertThat(refused.after(lockout).state()).isEqualTo(refused.state());
        for (var given : List.of(Given.given(new VerificationRecordDecider()),
                Given.given(new VerificationRecordDecider(), new AccountPasswordRefused(ID, new UserId("eve"))))) {
            assertThat(given.refused(lockout)).isEqualTo("verification_record.not_found 400");
        }
    }

    @Test
    void who_tries_a_used_code_once_too_often_is_locked_out_and_keeps_what_they_proved() {
        var lockout = new RecordLockout(ID, ADA, "EmailVerificationCode");
        var used = Given.given(new VerificationRecordDecider(),
                new AccountCodeRequested(ID, ADA, EMAIL, true, 9), new AccountCodeVerified(ID, ADA));

        assertThat(used.when(lockout)).containsExactly(new AccountLocked(ID, ADA, "EmailVerificationCode"));
        assertThat(used.after(lockout).state()).isEqualTo(used.state());
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(VerificationRecordAggregate.class).givenNoPriorActivity()
                .when(RIGHT).expectEvents(new AccountPasswordVerified(ID, ADA, 9));
    }
}
