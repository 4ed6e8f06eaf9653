package io.keystory.query.projection;

import static io.keystory.query.projection.TestRebuilds.USERS;
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
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.read.LogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class RebuildApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestRebuilds rebuilds = TestRebuilds.of(service);
    private final TestClient admin = rebuilds.admin();
    private final JdbcTemplate jdbc = rebuilds.jdbc();
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
        rebuilds.abandonAll();
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

        String path = rebuilds.order("/api/projections/" + model + "/rebuilds");
        assertThat(rebuilds.awaitState(path, "verified").get("differences")).isEmpty();
        int generation = admin.get(path).json().get("generation").asInt();
        admin.send("POST", path + "/switch");
        rebuilds.awaitState(path, "switched");

        assertThat(rows(table)).isEqualTo(before);
        assertThat(indexes(table)).isEqualTo(indexes);
        assertThat(options(table)).isEqualTo(options);
        TestRebuilds.await(() -> rebuilds.model(model).get("generation").asInt() == generation);
        service.events().append(new NameChanged(user.userId(), "Next"));
        service.catchUp();
        assertThat(admin.get("/api/users/" + user.userId()).json().get("name").asString()).isEqualTo("Next");
    }

    @Test
    void totals_are_those_of_the_build_that_took_over() {
        String path = rebuilds.order(USERS);
        rebuilds.awaitState(path, "verified");
        service.events().append(TestUsers.named("u" + Ids.nextUser(), null, "Meanwhile"));
        service.catchUp();
        admin.send("POST", path + "/switch");
        rebuilds.awaitState(path, "switched");
        service.events().append(TestUsers.named("u" + Ids.nextUser(), null, "Afterwards"));
        service.catchUp();

        assertThat(admin.get("/api/users").header("Total-Number"))
                .isEqualTo(jdbc.queryForObject("select count(*)::text from read.user", String.class));
    }

    @Test
    void numbers_of_beginnings_are_those_of_the_build_that_took_over() {
        String search = "/api/users?search.username=u%25&page_size=1";
        follow("counted + 1000000");
        assertThat(admin.get(search).header("Total-Number")).isEqualTo(count(" + 1000000"));

        String path = rebuilds.order(USERS);
        rebuilds.awaitState(path, "verified");
        admin.send("POST", path + "/switch");
        rebuilds.awaitState(path, "switched");
        assertThat(admin.get(search).header("Total-Number")).isEqualTo(count(""));

        follow("counted + 1000000");
        service.events().append(TestUsers.named("u" + Ids.nextUser(), null, "Afterwards"));
        service.catchUp();
        assertThat(admin.get(search).header("Total-Number")).isEqualTo(count(" + 1000000"));
        jdbc.query("select read.forget_beginnings(build) from read.beginning_followed", row -> { });
    }

    private void follow(String number) {
        jdbc.update("insert into read.beginning_followed values ('read.user'::regclass, now() + interval '1 hour')");
        jdbc.update("""
                insert into read.beginning (build, beginning, field, counted)
                select 'read.user'::regclass, 'u', 'username', %s
                from (select count(*) as counted from read.user where username ilike 'u%%') c""".formatted(number));
    }

    private String count(String more) {
        return jdbc.queryForObject("select (count(*)%s)::text from read.user where username ilike 'u%%'".formatted(more), String.class);
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
        String path = rebuilds.order(USERS);
        rebuilds.awaitState(path, "verified");
        admin.send("POST", path + "/switch");
        rebuilds.awaitState(path, "switched");
        isWriting.set(false);
        writer.join();
        service.catchUp();

        List<String> names = jdbc.queryForList(
                "select username from read.user where username like ? order by length(username), username",
                String.class, mark + "%");
        assertThat(names).isNotEmpty().last().isEqualTo(mark + (names.size() - 1));
        String again = rebuilds.order(USERS);
        assertThat(rebuilds.awaitState(again, "verified").get("differences")).isEmpty();
    }

    @Test
    void what_differs_is_listed_and_the_switch_makes_it_right() {
        jdbc.update("update read.user set doc = '{}' where id = ?", user.userId().value());

        String path = rebuilds.order(USERS);
        JsonNode differences = rebuilds.awaitState(path, "verified").get("differences");
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).get("key").asString()).isEqualTo(user.userId().value());
        assertThat(differences.get(0).get("kind").asString()).isEqualTo("different");
        assertThat(admin.get("/api/users/" + user.userId()).json().has("name")).isFalse();

        admin.send("POST", path + "/switch");
        rebuilds.awaitState(path, "switched");
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
            path = rebuilds.order(USERS);
            rebuilds.awaitState(path, "catching_up");
            rebuilds.beats(path, 2);
            assertThat(admin.get(path).json().get("position").asLong())
                    .isGreaterThan(rebuilds.model("user").get("position").asLong());
            assertThat(admin.get(path).json().get("state").asString()).isEqualTo("catching_up");
            holding.rollback();
        }
        JsonNode verified = rebuilds.awaitState(path, "verified");
        assertThat(verified.get("differences")).isEmpty();

        admin.send("POST", path + "/switch");
        rebuilds.awaitState(path, "switched");
        assertThat(jdbc.queryForObject("select (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint"
                        + " from read.token where processor_name = ?", Long.class,
                "user@" + verified.get("generation").asInt()))
                .isGreaterThanOrEqualTo(verified.get("position").asLong());
        service.events().append(new NameChanged(user.userId(), "Went on"));
        service.catchUp();
        assertThat(admin.get("/api/users/" + user.userId()).json().get("name").asString()).isEqualTo("Went on");
    }

    @Test
    void a_build_is_ordered_once_and_given_up_at_any_time() {
        String path = rebuilds.order(USERS);
        assertThat(admin.send("POST", USERS).code()).isEqualTo("projection.rebuild_exists");
        rebuilds.awaitState(path, "verified");
        int generation = admin.get(path).json().get("generation").asInt();

        assertThat(admin.send("POST", path + "/abandon").status()).isEqualTo(202);

        rebuilds.awaitState(path, "abandoned");
        assertThat(jdbc.queryForObject("select to_regclass(?)::text", String.class, rebuilds.shadow(path))).isNull();
        assertThat(admin.send("POST", path + "/switch").status()).isEqualTo(409);
        assertThat(service.bean(LogReader.class).stream(new ProjectionId("user").stream(), 0))
                .anySatisfy(order -> {
                    assertThat(order.event()).isEqualTo(
                            new RebuildStarted(new ProjectionId("user"), TestRebuilds.id(path), generation, 1));
                    assertThat(order.metadata().actor()).isEqualTo(Actor.application("m-test"));
                });
    }

    @Test
    void only_what_there_is_can_be_rebuilt_and_only_what_is_verified_takes_over() {
        assertThat(admin.send("POST", "/api/projections/none/rebuilds").status()).isEqualTo(404);
        assertThat(admin.get(USERS + "/none").status()).isEqualTo(404);
        assertThat(service.withScope("read:events").send("POST", USERS).status()).isEqualTo(403);
        String path = rebuilds.resting();
        assertThat(admin.send("POST", path + "/switch").code()).isEqualTo("projection.rebuild_not_ready");
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
}
