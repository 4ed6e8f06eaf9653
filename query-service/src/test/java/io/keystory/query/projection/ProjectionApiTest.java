package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.Test;
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
}
