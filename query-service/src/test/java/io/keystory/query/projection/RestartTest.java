package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a process leaves behind, the next one goes on with. */
class RestartTest {

    private static final String LETTERS = "/api/projections/user/dead-letters";
    private static final String REBUILDS = "/api/projections/user/rebuilds";

    private final String database = TestQueryService.newDatabase();
    private final UserCreated healthy = TestUsers.named("u" + Ids.nextUser(), null, "Healthy");
    private final UserCreated poisoned = TestUsers.named("u" + Ids.nextUser(), null, "Before");

    @Test
    void what_was_set_aside_still_is_keeps_what_follows_waiting_and_can_be_tried_again() {
        setSomethingAside();
        try (TestQueryService service = TestQueryService.start(database, "one")) {
            TestClient admin = service.administrator();
            service.events().append(
                    new NameChanged(healthy.userId(), "Meanwhile"), new NameChanged(poisoned.userId(), "After"));
            service.catchUp();

            JsonNode letters = admin.get(LETTERS).json();
            assertThat(letters).hasSize(2);
            assertThat(letters.get(0).get("attempts").asInt()).isEqualTo(1);
            assertThat(letters.get(0).get("cause").asString()).contains("poison");
            assertThat(letters.get(1).get("cause").isNull()).isTrue();
            assertThat(admin.get("/api/users/" + poisoned.userId()).code()).isEqualTo("consistency.parked");
            assertThat(nameOf(admin, healthy)).isEqualTo("Meanwhile");

            service.bean(JdbcTemplate.class).execute("alter table read.user drop constraint poison");
            admin.send("POST", LETTERS + "/" + letters.get(0).get("position").asLong() + "/retry");

            await(() -> nameOf(admin, poisoned).equals("After"));
            assertThat(admin.get(LETTERS).json()).isEmpty();
        }
    }

    @Test
    void other_code_tries_again_by_itself_what_was_set_aside() throws SQLException {
        setSomethingAside();
        try (Connection connection = connect()) {
            connection.createStatement().execute("alter table read.user drop constraint poison");
            connection.createStatement().execute("update log.projection set code = 'other' where name = 'user'");
        }
        try (TestQueryService service = TestQueryService.start(database, "one")) {
            await(() -> nameOf(service.administrator(), poisoned).equals("Poison"));
            assertThat(service.administrator().get(LETTERS).json()).isEmpty();
        }
    }

    @Test
    void a_build_whose_process_died_in_the_middle_is_gone_on_with_to_the_same_tables() throws SQLException {
        TestQueryService dying = TestQueryService.start(database, "one");
        for (int n = 0; n < 20; n++) {
            UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Number " + n);
            dying.events().append(user, new NameChanged(user.userId(), "Renamed " + n));
        }
        dying.catchUp();
        String path;
        try (Connection gate = connect()) {
            gate.createStatement().execute("""
                    create function gate() returns boolean language plpgsql as $$ begin
                      perform pg_advisory_xact_lock_shared(42); return true; end $$;
                    alter table read.user add constraint gate check (gate()) not valid;
                    select pg_advisory_lock(42)""");
            path = REBUILDS + "/" + dying.administrator().send("POST", REBUILDS).json().get("id").asString();
            JdbcTemplate jdbc = dying.bean(JdbcTemplate.class);
            await(() -> jdbc.queryForObject("select count(*) from pg_locks where objid = 42 and not granted",
                    Integer.class) > 0);
            dying.kill();
        }
        try (TestQueryService service = TestQueryService.start(database, "one")) {
            TestClient admin = service.administrator();
            JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
            List<String> users = rows(jdbc, "read.user");
            List<String> versions = rows(jdbc, "read.user_version");
            await(() -> admin.get(path).json().get("state").asString().equals("verified"));
            assertThat(admin.get(path).json().get("differences")).isEmpty();
            admin.send("POST", path + "/switch");
            await(() -> admin.get(path).json().get("state").asString().equals("switched"));

            assertThat(rows(jdbc, "read.user")).hasSize(20).isEqualTo(users);
            assertThat(rows(jdbc, "read.user_version")).isEqualTo(versions);
        }
    }

    private void setSomethingAside() {
        try (TestQueryService service = TestQueryService.start(database, "one")) {
            service.bean(JdbcTemplate.class)
                    .execute("alter table read.user add constraint poison check (name <> 'Poison')");
            service.events().append(healthy, poisoned, new NameChanged(poisoned.userId(), "Poison"));
            service.catchUp();
            assertThat(service.administrator().get(LETTERS).json()).hasSize(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database, "postgres", "");
    }

    private static String nameOf(TestClient admin, UserCreated user) {
        return admin.get("/api/users/" + user.userId()).json().path("name").asString("");
    }

    private static List<String> rows(JdbcTemplate jdbc, String table) {
        return jdbc.queryForList("select t::text from " + table + " t order by 1", String.class);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(condition);
    }
}
