package io.keystory.command.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationRecordCommand.RecordPasswordCheck;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordRefused;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordVerified;
import io.keystory.events.verification.VerificationRecordId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerificationRecordDeciderTest {

    private static final VerificationRecordId ID = new VerificationRecordId("r1");
    private static final UserId ADA = new UserId("ada");
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
    void the_aggregate_runs_it() {
        Aggregates.fixture(VerificationRecordAggregate.class).givenNoPriorActivity()
                .when(RIGHT).expectEvents(new AccountPasswordVerified(ID, ADA, 9));
    }
}
