package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.Actor;
import io.keystory.events.projection.ProjectionEvent.RebuildStarted;
import io.keystory.events.projection.ProjectionId;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.read.LogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class RebuildApiTest {

    private static final String USERS = "/api/projections/user/rebuilds";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
    private final UserCreated user =
            TestUsers.named("u" + Ids.nextUser(), "ada@example.com", "Tab\t, \"quote\" \\ and\nline");

    @BeforeEach
    void a_log_with_all_kinds_of_things() {
        RoleCreated role = new RoleCreated(new RoleId(Ids.next()), "r" + Ids.next(), "Things", RoleType.USER, false);
        UserCreated gone = TestUsers.named("u" + Ids.nextUser(), null, "Gone");
        ResourceCreated shop = new ResourceCreated(new ResourceId(Ids.next()), "Shop", "https://" + Ids.next(), 60);
        service.events().append(user, gone, role, shop,
                new ScopeAdded(shop.resourceId(), new ScopeId(Ids.next()), "read", null),
                new UserEvent.RoleAssigned(user.userId(), role.roleId()),
                new UserEvent.RoleAssigned(gone.userId(), role.roleId()), new UserDeleted(gone.userId()));
        service.catchUp();
    }

    @AfterEach
    void nothing_is_left_over() {
        jdbc.execute("alter table read.user drop constraint if exists poison");
        for (JsonNode model : admin.get("/api/projections").json()) {
            if (!model.get("rebuildId").isNull()) {
                String path = "/api/projections/" + model.get("name").asString() + "/rebuilds/"
                        + model.get("rebuildId").asString();
                admin.send("POST", path + "/abandon");
                awaitState(path, "abandoned");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"user, read.user", "application, read.application", "resource, read.resource", "resource, read.scope",
        "resource, read.scope_version", "user, read.user_version", "role, read.role", "role-scope, read.role_scope",
        "role-scope, read.role_scope_version", "user-role, read.user_role",
        "application-role, read.application_role", "session, read.session", "grant, read.grant",
        "sign-in-experience, read.sign_in_experience", "account-center, read.account_center"})
    void a_model_that_is_rebuilt_is_the_same_byte_for_byte_and_takes_over(String model, String table) {
        List<String> before = rows(table);
        List<String> indexes = indexes(table);
        String options = options(table);

        String path = start("/api/projections/" + model + "/rebuilds");
        assertThat(awaitState(path, "verified").get("differences")).isEmpty();
        int generation = admin.get(path).json().get("generation").asInt();
        admin.send("POST", path + "/switch");
        awaitState(path, "switched");

        assertThat(rows(table)).isEqualTo(before);
        assertThat(indexes(table)).isEqualTo(indexes);
        assertThat(options(table)).isEqualTo(options);
        await(() -> model(model).get("generation").asInt() == generation);
        service.events().append(new NameChanged(user.userId(), "Next"));
        service.catchUp();
        assertThat(admin.get("/api/users/" + user.userId()).json().get("name").asString()).isEqualTo("Next");
    }

    @Test
    void totals_are_those_of_the_build_that_took_over() {
        String path = start(USERS);
        awaitState(path, "verified");
        service.events().append(TestUsers.named("u" + Ids.nextUser(), null, "Meanwhile"));
        service.catchUp();
        admin.send("POST", path + "/switch");
        awaitState(path, "switched");
        service.events().append(TestUsers.named("u" + Ids.nextUser(), null, "Afterwards"));
        service.catchUp();

        assertThat(admin.get("/api/users").header("Total-Number"))
                .isEqualTo(jdbc.queryForObject("select count(*)::text from read.user", String.class));
    }

    @Test
    void a_switch_under_writes_loses_none_and_reads_are_answered_throughout() throws InterruptedException {
        AtomicBoolean isWriting = new AtomicBoolean(true);
        String mark = "m" + Ids.nextUser();
        Thread writer = Thread.startVirtualThread(() -> {
            for (int n = 0; isWriting.get(); n++) {
                service.events().append(TestUsers.named(mark + n, null, null));
                assertThat(admin.get("/api/users").status()).isEqualTo(200);
            }
        });
        String path = start(USERS);
        awaitState(path, "verified");
        admin.send("POST", path + "/switch");
        awaitState(path, "switched");
        isWriting.set(false);
        writer.join();
        service.catchUp();

        List<String> names = jdbc.queryForList(
                "select username from read.user where username like ? order by length(username), username",
                String.class, mark + "%");
        assertThat(names).isNotEmpty().last().isEqualTo(mark + (names.size() - 1));
        String again = start(USERS);
        assertThat(awaitState(again, "verified").get("differences")).isEmpty();
    }

    @Test
    void what_differs_is_listed_and_the_switch_makes_it_right() {
        jdbc.update("update read.user set doc = '{}' where id = ?", user.userId().value());

        String path = start(USERS);
        JsonNode differences = awaitState(path, "verified").get("differences");
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).get("key").asString()).isEqualTo(user.userId().value());
        assertThat(differences.get(0).get("kind").asString()).isEqualTo("different");
        assertThat(admin.get("/api/users/" + user.userId()).json().has("name")).isFalse();

        admin.send("POST", path + "/switch");
        awaitState(path, "switched");
        assertThat(admin.get("/api/users/" + user.userId()).json().get("name").asString()).startsWith("Tab");
    }

    /** Else what the live one has yet to take in would count as different, and be taken in twice after the switch. */
    @Test
    void a_build_that_is_ahead_of_the_live_one_waits_for_it_and_goes_on_from_where_it_is_itself() throws SQLException {
        String path;
        try (Connection holding = service.bean(DataSource.class).getConnection()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute(
                    "select from read.user where id = '" + user.userId() + "' for update");
            service.events().append(new NameChanged(user.userId(), "Held up"), new RoleCreated(
                    new RoleId(Ids.next()), "r" + Ids.next(), "No use for users", RoleType.USER, false));
            path = start(USERS);
            awaitState(path, "catching_up");
            beats(path, 2);
            assertThat(admin.get(path).json().get("position").asLong())
                    .isGreaterThan(model("user").get("position").asLong());
            assertThat(admin.get(path).json().get("state").asString()).isEqualTo("catching_up");
            holding.rollback();
        }
        JsonNode verified = awaitState(path, "verified");
        assertThat(verified.get("differences")).isEmpty();

        admin.send("POST", path + "/switch");
        awaitState(path, "switched");
        assertThat(jdbc.queryForObject("select (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint"
                        + " from read.token where processor_name = ?", Long.class,
                "user@" + verified.get("generation").asInt()))
                .isGreaterThanOrEqualTo(verified.get("position").asLong());
        service.events().append(new NameChanged(user.userId(), "Went on"));
        service.catchUp();
        assertThat(admin.get("/api/users/" + user.userId()).json().get("name").asString()).isEqualTo("Went on");
    }

    @Test
    void a_build_that_was_interrupted_goes_on_with_the_parts_that_are_missing() {
        String path = resting();
        String shadow = shadow(path);
        jdbc.update("delete from " + shadow + " where crc32(convert_to(subject, 'UTF8')) % 2 = 1");
        jdbc.update("delete from " + shadow.replace("user@", "user_version@")
                + " where crc32(convert_to('user:' || id, 'UTF8')) % 2 = 1");
        jdbc.update("update " + shadow + " set avatar = 'made before'");
        long kept = jdbc.queryForObject("select count(*) from " + shadow, Long.class);
        long versions = jdbc.queryForObject(
                "select count(*) from " + shadow.replace("user@", "user_version@"), Long.class);
        jdbc.update("update log.rebuild set pending = '{1/2}', rows = ?, position = 0 where id = ?",
                kept + versions, id(path));

        admin.send("POST", path + "/resume");

        JsonNode differences = awaitState(path, "verified").get("differences");
        assertThat(differences.size()).isEqualTo((int) Math.min(50, kept));
        assertThat(jdbc.queryForObject("select count(*) from " + shadow, Long.class))
                .isEqualTo(jdbc.queryForObject("select count(*) from read.user", Long.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user@", "user_version@"})
    void a_build_that_lost_a_table_begins_anew(String lost) {
        String path = resting();
        jdbc.update("truncate " + shadow(path).replace("user@", lost));
        jdbc.update("update log.rebuild set pending = '{1/2}', position = 0 where id = ?", id(path));

        admin.send("POST", path + "/resume");

        assertThat(awaitState(path, "verified").get("differences")).isEmpty();
    }

    @Test
    void a_build_that_fails_says_why_and_goes_on_once_that_is_mended() {
        jdbc.execute("""
                create or replace function poison() returns boolean language plpgsql as $$ begin
                  raise exception using errcode = 'P0001'; end $$;
                alter table read.user add constraint poison check (poison()) not valid""");
        String path = start(USERS);
        assertThat(awaitState(path, "failed").get("cause").asString()).contains("P0001");
        assertThat(admin.get("/api/users/" + user.userId()).status()).isEqualTo(200);

        jdbc.update("alter table read.user drop constraint poison");
        jdbc.update("alter table " + shadow(path) + " drop constraint poison");
        admin.send("POST", path + "/resume");

        assertThat(awaitState(path, "verified").get("differences")).isEmpty();
    }

    @Test
    void what_a_table_refuses_is_set_aside_by_the_build_and_nothing_else_is() {
        service.events().append(new NameChanged(user.userId(), "Refused"));
        service.catchUp();
        jdbc.update("alter table read.user add constraint poison check (name <> 'Refused') not valid");

        String path = start(USERS);

        JsonNode build = awaitState(path, "verified");
        assertThat(build.get("deadLetters").asInt()).isEqualTo(1);
        assertThat(build.get("differences")).hasSizeBetween(1, 2)
                .allSatisfy(difference -> assertThat(difference.get("key").asString()).startsWith(user.userId().value()));
        JsonNode letters = admin.get("/api/projections/user/dead-letters?rebuildId=" + id(path)).json();
        assertThat(letters.get(0).get("cause").asString()).contains("23514");
        assertThat(jdbc.queryForObject("select name from " + shadow(path) + " where id = ?", String.class,
                user.userId().value())).as("as it was before").startsWith("Tab");
    }

    @Test
    void a_build_that_other_code_began_and_no_process_goes_on_with_is_stalled_until_it_is_given_up() {
        String path = resting();
        jdbc.update("update log.rebuild set fold = 'other', heard_at = now() - interval '2 minutes' where id = ?", id(path));

        admin.send("POST", path + "/resume");

        awaitState(path, "stalled");
        assertThat(model("user").get("state").asString()).isEqualTo("live");
        assertThat(admin.send("POST", path + "/abandon").status()).isEqualTo(202);
        awaitState(path, "abandoned");
        assertThat(jdbc.queryForObject("select to_regclass(?)::text", String.class, shadow(path))).isNull();
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

        awaitState(path, "abandoned");
        assertThat(jdbc.queryForObject("select to_regclass('read.\"former@2\"')::text", String.class)).isNull();
        jdbc.update("delete from log.projection where name = ?", model);
    }

    @Test
    void a_build_is_ordered_once_and_given_up_at_any_time() {
        String path = start(USERS);
        assertThat(admin.send("POST", USERS).code()).isEqualTo("projection.rebuild_exists");
        awaitState(path, "verified");
        int generation = admin.get(path).json().get("generation").asInt();

        assertThat(admin.send("POST", path + "/abandon").status()).isEqualTo(202);

        awaitState(path, "abandoned");
        assertThat(jdbc.queryForObject("select to_regclass(?)::text", String.class, shadow(path))).isNull();
        assertThat(admin.send("POST", path + "/switch").status()).isEqualTo(409);
        assertThat(service.bean(LogReader.class).stream(new ProjectionId("user").stream(), 0))
                .anySatisfy(order -> {
                    assertThat(order.event()).isEqualTo(
                            new RebuildStarted(new ProjectionId("user"), id(path), generation, 1));
                    assertThat(order.metadata().actor()).isEqualTo(Actor.application("m-test"));
                });
    }

    @Test
    void only_what_there_is_can_be_rebuilt_and_only_what_is_verified_takes_over() {
        assertThat(admin.send("POST", "/api/projections/none/rebuilds").status()).isEqualTo(404);
        assertThat(admin.get(USERS + "/none").status()).isEqualTo(404);
        assertThat(service.withScope("read:events").send("POST", USERS).status()).isEqualTo(403);
        String path = resting();
        assertThat(admin.send("POST", path + "/switch").code()).isEqualTo("projection.rebuild_not_ready");
    }

    private String start(String rebuilds) {
        return rebuilds + '/' + admin.send("POST", rebuilds).json().get("id").asString();
    }

    /** A build of the users that is made, and paused. */
    private String resting() {
        String path = start(USERS);
        awaitState(path, "verified");
        admin.send("POST", path + "/pause");
        awaitState(path, "paused");
        return path;
    }

    private String shadow(String path) {
        return "read.\"user@" + admin.get(path).json().get("generation").asInt() + '"';
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Waits until a build has told so often more that it is at work. */
    private void beats(String path, int count) {
        for (int n = 0; n < count; n++) {
            String heard = heardAt(path);
            await(() -> !heardAt(path).equals(heard));
        }
    }

    private String heardAt(String path) {
        return jdbc.queryForObject("select heard_at::text from log.rebuild where id = ?", String.class, id(path));
    }

    private JsonNode awaitState(String path, String state) {
        await(() -> {
            JsonNode now = admin.get(path).json();
            if (state.equals("verified")) {
                assertThat(now.get("state").asString()).as(now.toString()).isNotEqualTo("failed");
            }
            return now.get("state").asString().equals(state);
        });
        return admin.get(path).json();
    }

    private JsonNode model(String name) {
        return admin.get("/api/projections").json().valueStream()
                .filter(model -> model.get("name").asString().equals(name)).findFirst().orElseThrow();
    }

    private List<String> rows(String table) {
        return jdbc.queryForList("select t::text from " + table + " t order by 1", String.class);
    }

    private List<String> indexes(String table) {
        return jdbc.queryForList("""
                select pg_get_indexdef(indexrelid) from pg_index where indrelid = ?::regclass order by 1""",
                String.class, table);
    }

    private String options(String table) {
        return jdbc.queryForObject("select reloptions::text from pg_class where oid = ?::regclass", String.class, table);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(condition);
    }
}
