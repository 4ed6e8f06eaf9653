package io.keystory.platform.web.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.store.append.WriteTrace;
import io.keystory.store.progress.Announcer;
import io.keystory.store.progress.Progress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WriteBarrierTest {

    private static final long WRITTEN = 7;

    private final Progress progress = new Progress(Announcer.NOBODY);
    private final WriteBarrier barrier = new WriteBarrier(progress);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void models_that_have_not_come_so_far() {
        progress.register("user", Set.of("user.created"), WRITTEN - 1);
        progress.register("role", Set.of("role.created"), 0);
    }

    @Test
    void a_write_is_answered_when_the_models_that_handle_it_have_come_to_it() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> answered = threads.submit(this::write);
            await().until(() -> response.getHeader("Keystory-Position") != null);
            assertThat(answered.isDone()).isFalse();
            progress.passed("user", WRITTEN);
            answered.get(60, TimeUnit.SECONDS);
        }
        assertThat(response.getHeader("Keystory-Position")).isEqualTo("7");
        assertThat(response.getHeader("Keystory-Lag")).isNull();
    }

    @Test
    void a_model_that_does_not_come_in_time_is_named_and_the_write_stands() throws Exception {
        write();

        assertThat(response.getHeader("Keystory-Lag")).isEqualTo("user");
        assertThat(response.getHeader("Keystory-Position")).isEqualTo("7");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void a_model_that_has_failed_is_not_waited_for() throws Exception {
        progress.active("user", false);

        write();

        assertThat(response.getHeader("Keystory-Lag")).isNull();
    }

    @Test
    void whoever_does_not_want_to_wait_does_not_and_is_told_so() throws Exception {
        request.addHeader("Prefer", "return=minimal, respond-async");

        write();

        assertThat(response.getHeader("Preference-Applied")).isEqualTo("respond-async");
        assertThat(response.getHeader("Keystory-Position")).isEqualTo("7");
        assertThat(response.getHeader("Keystory-Lag")).as("nobody looked").isNull();
    }

    private Void write() throws Exception {
        WriteTrace trace = new WriteTrace();
        trace.reached(WRITTEN, Map.of("user.created", WRITTEN));
        return WriteTrace.during(trace, () -> {
            barrier.complete(request, response);
            return null;
        });
    }
}
