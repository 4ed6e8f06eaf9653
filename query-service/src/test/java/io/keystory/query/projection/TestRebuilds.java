package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Builds of read models as an administrator has them made. */
record TestRebuilds(TestClient admin, JdbcTemplate jdbc) {

    static final String USERS = "/api/projections/user/rebuilds";

    static TestRebuilds of(TestQueryService service) {
        return new TestRebuilds(service.administrator(), service.bean(JdbcTemplate.class));
    }

    /** Answers the path of the build. */
    String order(String rebuilds) {
        return rebuilds + '/' + admin.send("POST", rebuilds).json().get("id").asString();
    }

    /** A build of the users that is made, and paused. */
    String resting() {
        String path = order(USERS);
        awaitState(path, "verified");
        admin.send("POST", path + "/pause");
        awaitState(path, "paused");
        return path;
    }

    /** The table that a build of the users fills. */
    String shadow(String path) {
        return "read.\"user@" + admin.get(path).json().get("generation").asInt() + '"';
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Waits until a build has told so often more that it is at work. */
    void beats(String path, int count) {
        for (int n = 0; n < count; n++) {
            String heard = heardAt(path);
            await(() -> !heardAt(path).equals(heard));
        }
    }

    private String heardAt(String path) {
        return jdbc.queryForObject("select heard_at::text from log.rebuild where id = ?", String.class, id(path));
    }

    JsonNode awaitState(String path, String state) {
        await(() -> {
            JsonNode now = admin.get(path).json();
            if (state.equals("verified")) {
                assertThat(now.get("state").asString()).as(now.toString()).isNotEqualTo("failed");
            }
            return now.get("state").asString().equals(state);
        });
        return admin.get(path).json();
    }

    JsonNode model(String name) {
        return admin.get("/api/projections").json().valueStream()
                .filter(model -> model.get("name").asString().equals(name)).findFirst().orElseThrow();
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(condition);
    }

    /** Gives up what is still being built. */
    void abandonAll() {
        for (JsonNode model : admin.get("/api/projections").json()) {
            if (!model.get("rebuildId").isNull()) {
                String path = "/api/projections/" + model.get("name").asString() + "/rebuilds/"
                        + model.get("rebuildId").asString();
                admin.send("POST", path + "/abandon");
                awaitState(path, "abandoned");
            }
        }
    }
}
