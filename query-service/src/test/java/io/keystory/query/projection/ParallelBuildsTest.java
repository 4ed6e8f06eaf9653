package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many builds that are ordered at once leave requests the connections they need. */
class ParallelBuildsTest {

    /** Of the pool, which has 16. */
    private static final int MORE_THAN_CONNECTIONS = 20;

    private final String database = TestQueryService.newDatabase();

    @Test
    void one_build_is_made_at_a_time_and_those_that_are_made_hold_up_none() throws SQLException {
        try (TestQueryService service = TestQueryService.start(database, "one");
                Connection gate = DriverManager.getConnection(database, "postgres", "")) {
            TestClient admin = service.administrator();
            gate.setAutoCommit(false);
            gate.createStatement().execute("lock table log_archive.event in access exclusive mode");
            Map<String, String> builds = order(admin);
            assertThat(builds).hasSize(MORE_THAN_CONNECTIONS);
            await(() -> inState(admin, builds, "rebuilding", "catching_up").size() == 1);
            assertThat(inState(admin, builds, "waiting")).hasSize(builds.size() - 1);

            gate.rollback();
            builds.values().forEach(path -> await(() -> state(admin, path).equals("verified")));
            builds.values().forEach(path -> admin.send("POST", path + "/switch"));
            builds.values().forEach(path -> await(() -> state(admin, path).equals("switched")));
        }
    }

    private static Map<String, String> order(TestClient admin) {
        Map<String, String> builds = new HashMap<>();
        for (JsonNode model : admin.get("/api/projections").json()) {
            String rebuilds = "/api/projections/" + model.get("name").asString() + "/rebuilds";
            JsonNode ordered = admin.send("POST", rebuilds).json();
            if (ordered.has("id")) {
                builds.put(model.get("name").asString(), rebuilds + "/" + ordered.get("id").asString());
            }
            if (builds.size() == MORE_THAN_CONNECTIONS) {
                break;
            }
        }
        return builds;
    }

    private static List<String> inState(TestClient admin, Map<String, String> builds, String... states) {
        return builds.values().stream()
                .filter(path -> List.of(states).contains(state(admin, path))).toList();
    }

    private static String state(TestClient admin, String path) {
        return admin.get(path).json().get("state").asString();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
