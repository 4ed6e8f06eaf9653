package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.platform.Ids;
import io.keystory.platform.projection.intake.DeadLetters;
import io.keystory.platform.projection.operation.ReadModels;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.EventLog;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class ProjectionApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void every_read_model_says_how_far_it_has_come() {
        long position = service.events().append(TestUsers.named("u" + Ids.nextUser(), null, null));
        service.catchUp();

        JsonNode models = admin.get("/api/projections").json();

        assertThat(models.valueStream().map(model -> model.get("name").asString()))
                .contains("user", "application", "resource", "role", "user-role", "session", "grant")
                .isSorted();
        models.forEach(model -> {
            assertThat(model.get("position").asLong()).isGreaterThanOrEqualTo(position);
            assertThat(model.get("lag").get("events").asLong()).isZero();
            assertThat(model.get("state").asString()).isEqualTo("live");
        });
    }

    @Test
    void a_process_that_has_caught_up_is_ready() {
        service.catchUp();
        for (String path : new String[] {"/health", "/health/live", "/health/ready"}) {
            assertThat(service.anonymous().get(path).json().get("status").asString()).isEqualTo("UP");
        }
    }

    @Test
    void a_process_whose_models_are_far_behind_is_not_ready_until_they_have_come() {
        JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
        jdbc.update("insert into log.progress (processor, position, types, updated_at)"
                + " select 'far-behind', position - 20000, '{none}', now() from log.head");
        try {
            awaitReadiness("BEHIND", 503);
        } finally {
            jdbc.update("delete from log.progress where processor = 'far-behind'");
        }
        awaitReadiness("UP", 200);
    }

    @Test
    void how_far_each_model_is_behind_is_measured() {
        service.catchUp();
        MeterRegistry meters = service.bean(MeterRegistry.class);
        for (String meter : new String[] {"keystory.projection.lag", "keystory.projection.dead.letters"}) {
            await().untilAsserted(() ->
                    assertThat(meters.get(meter).tag("model", "user").gauge().value()).isZero());
        }
    }

    @Test
    void whatever_callers_make_up_no_series_comes_of_it() {
        String madeUp = "m" + Ids.nextUser();
        MeterRegistry meters = service.bean(MeterRegistry.class);
        IntStream.range(0, 200).parallel().forEach(n -> {
            String word = madeUp + n;
            admin.get("/api/users/" + word + "?" + word + "=" + word);
            admin.get("/api/" + word, "User-Agent", word, "Accept", "application/" + word);
            service.anonymous().get("/" + word, "Origin", "https://" + word, "Authorization", "Bearer " + word);
            service.anonymous().send("M" + n, "/api/users");
        });

        assertThat(meters.getMeters()).isNotEmpty().allSatisfy(meter -> assertThat(meter.getId().getTags())
                .noneMatch(tag -> tag.getValue().contains(madeUp) || tag.getValue().matches("M\\d+")));
    }

    /** The services of a process measure each by itself, and so at once after a pause. */
    @Test
    void a_series_that_is_there_stays_however_many_measure_at_once() {
        ReadModels models = new ReadModels(
                service.bean(EventLog.class), service.bean(DeadLetters.class), service.bean(JdbcTemplate.class));
        MeterRegistry meters = new SimpleMeterRegistry();
        List<Meter> added = new CopyOnWriteArrayList<>();
        List<Meter> removed = new CopyOnWriteArrayList<>();
        meters.config().onMeterAdded(added::add).onMeterRemoved(removed::add);
        models.bindTo(meters);

        IntStream.range(0, 40).parallel().forEach(n -> models.tick());

        assertThat(removed).isEmpty();
        assertThat(added).extracting(Meter::getId).doesNotHaveDuplicates().contains(
                meters.get("keystory.projection.lag").tag("model", "user").gauge().getId());
    }

    private void awaitReadiness(String status, int code) {
        await().untilAsserted(() -> {
            Answer answer = service.anonymous().get("/health/ready");
            assertThat(answer.json().get("status").asString()).isEqualTo(status);
            assertThat(answer.status()).isEqualTo(code);
        });
    }
}
