package io.keystory.query.projection;

import static io.keystory.query.projection.TestRebuilds.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Builds that are interrupted, fail or are left by those who began them. */
class BrokenBuildsTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestRebuilds rebuilds = TestRebuilds.of(service);
    private final TestClient admin = rebuilds.admin();
    private final JdbcTemplate jdbc = rebuilds.jdbc();
    private final UserCreated user =
            TestUsers.named("u" + Ids.nextUser(), "ada@example.com", "Tab\t, \"quote\" \\ and\nline");

    @BeforeEach
    void somebody_is_in_the_log() {
        service.events().append(user);
        service.catchUp();
    }

    @AfterEach
    void nothing_is_left_over() {
        jdbc.execute("alter table read.user drop constraint if exists poison");
        rebuilds.abandonAll();
    }

    @Test
    void a_build_that_was_interrupted_goes_on_with_the_parts_that_are_missing() {
        String path = rebuilds.resting();
        String shadow = rebuilds.shadow(path);
        jdbc.update("delete from " + shadow + " where crc32(convert_to(subject, 'UTF8')) % 2 = 1");
        jdbc.update("delete from " + shadow.replace("user@", "user_version@")
                + " where crc32(convert_to('user:' || id, 'UTF8')) % 2 = 1");
        jdbc.update("update " + shadow + " set avatar = 'made before'");
        long kept = jdbc.queryForObject("select count(*) from " + shadow, Long.class);
        long versions = jdbc.queryForObject(
                "select count(*) from " + shadow.replace("user@", "user_version@"), Long.class);
        jdbc.update("update log.rebuild set pending = '{1/2}', rows = ?, position = 0 where id = ?",
                kept + versions, TestRebuilds.id(path));

        admin.send("POST", path + "/resume");

        JsonNode differences = rebuilds.awaitState(path, "verified").get("differences");
        assertThat(differences.size()).isEqualTo((int) Math.min(50, kept));
        assertThat(jdbc.queryForObject("select count(*) from " + shadow, Long.class))
                .isEqualTo(jdbc.queryForObject("select count(*) from read.user", Long.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user@", "user_version@"})
    void a_build_that_lost_a_table_begins_anew(String lost) {
        String path = rebuilds.resting();
        jdbc.update("truncate " + rebuilds.shadow(path).replace("user@", lost));
        jdbc.update("update log.rebuild set pending = '{1/2}', position = 0 where id = ?", TestRebuilds.id(path));

        admin.send("POST", path + "/resume");

        assertThat(rebuilds.awaitState(path, "verified").get("differences")).isEmpty();
    }

    @Test
    void a_build_that_fails_says_why_and_goes_on_once_that_is_mended() {
        jdbc.execute("""
                create or replace function poison() returns boolean language plpgsql as $$ begin
                  raise exception using errcode = 'P0001'; end $$;
                alter table read.user add constraint poison check (poison()) not valid""");
        String path = rebuilds.order(USERS);
        assertThat(rebuilds.awaitState(path, "failed").get("cause").asString()).contains("P0001");
        assertThat(admin.get("/api/users/" + user.userId()).status()).isEqualTo(200);

        jdbc.update("alter table read.user drop constraint poison");
        jdbc.update("alter table " + rebuilds.shadow(path) + " drop constraint poison");
        admin.send("POST", path + "/resume");

        assertThat(rebuilds.awaitState(path, "verified").get("differences")).isEmpty();
    }

    @Test
    void what_a_table_refuses_is_set_aside_by_the_build_and_nothing_else_is() {
        service.events().append(new NameChanged(user.userId(), "Refused"));
        service.catchUp();
        jdbc.update("alter table read.user add constraint poison check (name <> 'Refused') not valid");

        String path = rebuilds.order(USERS);

        JsonNode build = rebuilds.awaitState(path, "verified");
        assertThat(build.get("deadLetters").asInt()).isEqualTo(1);
        assertThat(build.get("differences")).hasSizeBetween(1, 2)
                .allSatisfy(difference -> assertThat(difference.get("key").asString()).startsWith(user.userId().value()));
        JsonNode letters = admin.get("/api/projections/user/dead-letters?rebuildId=" + TestRebuilds.id(path)).json();
        assertThat(letters.get(0).get("cause").asString()).contains("23514");
        assertThat(jdbc.queryForObject("select name from " + rebuilds.shadow(path) + " where id = ?", String.class,
                user.userId().value())).as("as it was before").startsWith("Tab");
    }

    @Test
    void a_build_that_other_code_began_and_no_process_goes_on_with_is_stalled_until_it_is_given_up() {
        String path = rebuilds.resting();
        jdbc.update("update log.rebuild set fold = 'other', heard_at = now() - interval '2 minutes' where id = ?", TestRebuilds.id(path));

        admin.send("POST", path + "/resume");

        rebuilds.awaitState(path, "stalled");
        assertThat(rebuilds.model("user").get("state").asString()).isEqualTo("live");
        assertThat(admin.send("POST", path + "/abandon").status()).isEqualTo(202);
        rebuilds.awaitState(path, "abandoned");
        assertThat(jdbc.queryForObject("select to_regclass(?)::text", String.class, rebuilds.shadow(path))).isNull();
    }

    @Test
    void a_build_of_a_model_that_is_in_nobodys_code_leaves_nothing_behind_when_it_is_given_up() {
        String model = "former-" + Ids.next();
        jdbc.update("insert into log.projection (name, generation, fold, code, tables)"
                + " values (?, 1, 'old', 'old', '{read.former}')", model);
        jdbc.update("insert into log.rebuild (id, model, generation, state, wanted, from_position, target, position, fold)"
                + " values (?, ?, 2, 'PAUSED', 'PAUSE', 1, 1, 0, 'old')", model, model);
        jdbc.execute("create table read.\"former@2\" (id text)");
        String path = "/api/projections/" + model + "/rebuilds/" + model;

        assertThat(admin.send("POST", path + "/abandon").status()).isEqualTo(202);

        rebuilds.awaitState(path, "abandoned");
        assertThat(jdbc.queryForObject("select to_regclass('read.\"former@2\"')::text", String.class)).isNull();
        jdbc.update("delete from log.projection where name = ?", model);
    }
}
