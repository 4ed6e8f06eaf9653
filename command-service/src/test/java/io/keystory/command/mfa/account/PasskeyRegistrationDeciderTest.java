package io.keystory.command.mfa.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.PasskeyCredential;
import io.keystory.events.verification.PasskeyRegistration;
import io.keystory.events.verification.PasskeyRegistrationCommand;
import io.keystory.events.verification.PasskeyRegistrationCommand.RefusePasskey;
import io.keystory.events.verification.PasskeyRegistrationCommand.RegisterPasskey;
import io.keystory.events.verification.PasskeyRegistrationCommand.RequestPasskey;
import io.keystory.events.verification.PasskeyRegistrationEvent;
import io.keystory.events.verification.PasskeyRegistrationEvent.PasskeyRefused;
import io.keystory.events.verification.PasskeyRegistrationEvent.PasskeyRegistered;
import io.keystory.events.verification.PasskeyRegistrationEvent.PasskeyRequested;
import io.keystory.events.verification.PasskeyRegistrationId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasskeyRegistrationDeciderTest {

    private static final PasskeyRegistrationId ID = new PasskeyRegistrationId("r");
    private static final UserId ADA = new UserId("ada");
    private static final Instant NOW = Instant.ofEpochMilli(1_000);
    private static final PasskeyRequested REQUESTED = new PasskeyRequested(ID, ADA, "challenge", 2_000);
    private static final PasskeyCredential CREDENTIAL = new PasskeyCredential("c", "k", List.of());
    private static final PasskeyRegistered REGISTERED = new PasskeyRegistered(ID, ADA, "host", CREDENTIAL, 1, "agent");

    @Test
    void a_passkey_is_asked_for_and_made() {
        assertThat(given().when(new RequestPasskey(ID, ADA, "challenge", Instant.ofEpochMilli(2_000))))
                .containsExactly(REQUESTED);
        assertThat(given(REQUESTED).when(register(ADA, NOW))).containsExactly(REGISTERED);
        assertThat(given(REQUESTED, REGISTERED).state().isComplete()).isTrue();
    }

    @Test
    void it_is_asked_for_once() {
        assertThat(given(REQUESTED).refused(new RequestPasskey(ID, ADA, "challenge", NOW)))
                .isEqualTo("entity.create_failed 422");
    }

    @Test
    void nobody_else_makes_it_nor_later_nor_twice_nor_unasked() {
        String absent = "verification_record.not_found 400";
        assertThat(given().refused(register(ADA, NOW))).isEqualTo(absent);
        assertThat(given(REQUESTED).refused(register(new UserId("eve"), NOW))).isEqualTo(absent);
        assertThat(given(REQUESTED).refused(register(ADA, Instant.ofEpochMilli(2_000)))).isEqualTo(absent);
        assertThat(given(REQUESTED, REGISTERED).refused(register(ADA, NOW))).isEqualTo(absent);
    }

    @Test
    void a_wrong_answer_is_kept_and_another_can_follow() {
        RefusePasskey refuse = new RefusePasskey(ID, ADA, NOW);
        assertThat(given(REQUESTED).when(refuse)).containsExactly(new PasskeyRefused(ID, ADA));
        assertThat(given(REQUESTED).after(refuse).when(register(ADA, NOW))).containsExactly(REGISTERED);
        assertThat(given().refused(refuse)).isEqualTo("verification_record.not_found 400");
    }

    private static RegisterPasskey register(UserId user, Instant now) {
        return new RegisterPasskey(ID, user, "host", CREDENTIAL, 1, "agent", now);
    }

    private static Given<PasskeyRegistration, PasskeyRegistrationCommand, PasskeyRegistrationEvent> given(
            PasskeyRegistrationEvent... history) {
        return Given.given(new PasskeyRegistrationDecider(), history);
    }
}
