package io.keystory.command.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.command.support.TestCommandService;
import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.events.sentinel.SentinelEvent.SendingBlocked;
import io.keystory.platform.RequestContext;
import io.keystory.store.read.LogReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has too much sent is told of once, however often they try. */
class SendLimitsTest {

    private static final String EVE = "203.0.113.77";

    private final TestCommandService service = TestCommandService.running();
    private final SendLimits limits = service.bean(SendLimits.class);

    @Test
    void an_address_that_has_too_much_sent_is_refused_and_told_of_once() {
        for (int i = 0; i < 50; i++) {
            from(EVE, limits::countCaller);
        }
        Recorded<?> told = service.bean(LogReader.class).after(service.head() - 1, 1).getFirst();
        assertThat(told.event()).isInstanceOf(SendingBlocked.class);
        assertThat(told.metadata().ip()).isEqualTo(EVE);

        long head = service.head();
        for (int i = 0; i < 20; i++) {
            KeystoryException refusal = catchThrowableOfType(KeystoryException.class, () -> from(EVE, limits::countCaller));
            assertThat(refusal.code() + " " + refusal.status()).isEqualTo("request.message_rate_limited 429");
        }
        assertThat(service.head()).isEqualTo(head);
        assertThatCode(() -> from("203.0.113.78", limits::countCaller)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"' Eve@Example.ORG ',eve@example.org", "ｅｖｅ,eve", "+41 79 (000)-11.22,41790001122", "0123abc,0123abc"})
    void who_was_locked_out_is_let_in_again_however_they_are_written(String typed, String counted) {
        SharedAttempts attempts = service.bean(SharedAttempts.class);
        attempts.add("FirstFactor", counted, 1, Duration.ofHours(1), Duration.ofHours(1));
        assertThat(attempts.isLocked("FirstFactor", counted)).isTrue();

        assertThat(service.administrator().post("/api/sentinel-activities/delete",
                "{'targetType': 'User', 'targets': ['%s']}".formatted(typed)).status()).isEqualTo(204);

        assertThat(attempts.isLocked("FirstFactor", counted)).isFalse();
    }

    private static void from(String address, Runnable work) {
        new RequestContext(new EventMetadata(Actor.ANONYMOUS, null, null, null, null, address, null)).run(work);
    }
}
