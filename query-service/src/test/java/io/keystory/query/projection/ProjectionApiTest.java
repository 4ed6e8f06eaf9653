package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
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
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                    assertThat(meters.get(meter).tag("model", "user").gauge().value()).isZero());
        }
    }

    private void awaitReadiness(String status, int code) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Answer answer = service.anonymous().get("/health/ready");
            assertThat(answer.json().get("status").asString()).isEqualTo(status);
            assertThat(answer.status()).isEqualTo(code);
        });
    }
}
