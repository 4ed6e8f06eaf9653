package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two processes on one database, as replicas are. */
class ReplicasTest {

    private static final String REBUILDS = "/api/projections/user/rebuilds";

    private final String database = TestQueryService.newDatabase();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Before");

    @Test
    void both_follow_a_switch_leave_the_old_place_alone_and_when_the_one_that_projects_ends_the_other_goes_on() {
        try (TestQueryService one = TestQueryService.start(database, "one");
                TestQueryService two = TestQueryService.start(database, "two")) {
            JdbcTemplate jdbc = one.bean(JdbcTemplate.class);
            one.events().append(user);
            switchToANewBuild(two.administrator());
            String oldPlace = place(jdbc, "user");

            TestQueryService[] writers = {one, two, one};
            for (int n = 0; n < writers.length; n++) {
                long position = writers[n].events().append(new NameChanged(user.userId(), "After " + n));
                awaitName(one, position, "After " + n);
                awaitName(two, position, "After " + n);
            }

            assertThat(place(jdbc, "user")).isEqualTo(oldPlace).endsWith("replaced");
            assertThat(jdbc.queryForObject("select count(*) from pg_tables where tablename like 'user@%'", Integer.class))
                    .isZero();
            assertThat(model(one, "generation")).isEqualTo("2");
            assertThat(model(two, "generation")).isEqualTo("2");

            await(() -> place(jdbc, "user@2").matches(".*(one|two)"));
            if (place(jdbc, "user@2").endsWith("one")) {
                assertGoesOn(one, two, "two");
            } else {
                assertGoesOn(two, one, "one");
            }
        }
    }

    /** Ends the one that projects the new build. */
    private void assertGoesOn(TestQueryService ending, TestQueryService other, String name) {
        ending.close();
        awaitName(other, other.events().append(new NameChanged(user.userId(), "At last")), "At last");
        assertThat(place(other.bean(JdbcTemplate.class), "user@2")).endsWith(name);
    }

    private static void switchToANewBuild(TestClient admin) {
        String path = REBUILDS + "/" + admin.send("POST", REBUILDS).json().get("id").asString();
        await(() -> admin.get(path).json().get("state").asString().equals("verified"));
        admin.send("POST", path + "/switch");
        await(() -> admin.get(path).json().get("state").asString().equals("switched"));
    }

    /** A place and who holds it. */
    private static String place(JdbcTemplate jdbc, String processor) {
        return jdbc.queryForObject("""
                select convert_from(token, 'UTF8') || ' ' || coalesce(owner, '-') from read.token
                where processor_name = ?""", String.class, processor);
    }

    private void awaitName(TestQueryService service, long position, String name) {
        await(() -> {
            TestClient.Answer answer = service.administrator()
                    .get("/api/users/" + user.userId(), "Keystory-Min-Position", Long.toString(position));
            return answer.status() == 200 && answer.json().get("name").asString().equals(name);
        });
    }

    private static String model(TestQueryService service, String field) {
        return service.administrator().get("/api/projections").json().valueStream()
                .filter(model -> model.get("name").asString().equals("user")).findFirst().orElseThrow()
                .get(field).asString();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(condition);
    }
}
