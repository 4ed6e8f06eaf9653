package io.keystory.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.KindChosen;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.PasswordVerification.PasswordRefused;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What was set aside of a person before they were erased: nothing personal is in it, and it ends as they did. */
class ErasedDeadLettersTest {

    private static TestQueryService service;
    private static TestClient admin;
    private static JdbcTemplate jdbc;

    /** In everything that is known of the person; stands nowhere else. */
    private final String mark = "mark" + Ids.nextUser();
    private final UserCreated user = TestUsers.named("u_" + mark, mark + "@example.com", "Poison " + mark);
    private final InteractionId signIn = new InteractionId(Ids.next());
    private final SubjectId person = SubjectId.of(user.stream());

    @BeforeAll
    static void models_that_cannot_take_everything_in() {
        service = TestQueryService.start(TestQueryService.newDatabase(), "one");
        admin = service.administrator();
        jdbc = service.bean(JdbcTemplate.class);
        jdbc.execute("alter table read.user add constraint poison check (name not like 'Poison%')");
        jdbc.execute("alter table read.log add constraint poison check (not is_refused)");
    }

    @AfterAll
    static void the_service_ends() {
        service.close();
    }

    @Test
    void nothing_personal_is_left_where_they_are_kept_and_shown() {
        setAsideAndErase();

        assertThat(tablesWith(mark)).isEmpty();
        for (String model : List.of("user", "log")) {
            assertThat(admin.get(letters(model)).body()).contains("\"position\"").doesNotContain(mark);
        }
        long position = letter("user", person.value()).get("position").asLong();
        assertThat(service.withScope("read:events read:personal-data").get("/api/events/" + position).body())
                .contains("user.created").doesNotContain(mark);
    }

    @Test
    void what_is_tried_again_ends_with_nobody_there() {
        setAsideAndErase();

        retry("user", person.value());

        awaitNone("user", person.value());
        assertThatTheyAreGone();
    }

    @Test
    void what_is_skipped_ends_with_nobody_there() {
        setAsideAndErase();

        while (letter("user", person.value()) != null) {
            long position = letter("user", person.value()).get("position").asLong();
            admin.send("DELETE", letters("user") + "/" + position + "?reason=erased");
            await(() -> !positions("user", person.value()).contains(position) && !isTriedAgain());
        }

        assertThatTheyAreGone();
    }

    @Test
    void what_they_typed_in_a_sign_in_is_told_without_it_once_it_is_taken_in() {
        setAsideAndErase();
        jdbc.execute("alter table read.log drop constraint poison");

        retry("log", signIn.stream().toString());

        awaitNone("log", signIn.stream().toString());
        assertThat(admin.get("/api/logs").body())
                .contains(signIn.value(), "session.invalid_credentials").doesNotContain(mark);
        jdbc.update("delete from read.log");
        jdbc.execute("alter table read.log add constraint poison check (not is_refused)");
    }

    private void setAsideAndErase() {
        service.events().append(user, new NameChanged(user.userId(), "Poison again " + mark));
        service.events().append(new KindChosen(signIn, InteractionKind.SIGN_IN));
        service.events().append(staging -> staging.link(SubjectId.of(signIn.stream()), person), new PasswordRefused(
                signIn, new Identifier(Identifier.Type.USERNAME, mark), user.userId(), "session.invalid_credentials"));
        service.catchUp();
        assertThat(positions("user", person.value())).hasSize(2);
        assertThat(positions("log", signIn.stream().toString())).hasSize(1);
        service.events().append(new UserDeleted(user.userId()));
        service.events().erase(person, new UserErased(user.userId(), "asked for"));
        service.catchUp();
    }

    private void assertThatTheyAreGone() {
        assertThat(admin.get("/api/users/" + user.userId()).status()).isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from read.user where id = ?", Integer.class,
                user.userId().value())).isZero();
        long created = service.withScope("read:events").get("/api/events?limit=1&subject=" + person.value())
                .json().at("/events/0/position").asLong();
        JsonNode then = admin.get("/api/users/" + user.userId() + "?asOf=" + created).json();
        assertThat(then.get("erased").asBoolean()).isTrue();
        assertThat(then.get("name").isNull()).isTrue();
        assertThat(tablesWith(mark)).isEmpty();
    }

    private static String letters(String model) {
        return "/api/projections/" + model + "/dead-letters";
    }

    /** The first of a sequence, or null. */
    private static JsonNode letter(String model, String sequence) {
        return admin.get(letters(model) + "?page_size=100").json().valueStream()
                .filter(letter -> letter.get("sequence").asString().equals(sequence)).findFirst().orElse(null);
    }

    private static List<Long> positions(String model, String sequence) {
        return jdbc.queryForList(
                "select position from log.dead_letter where model = ? and sequence = ?", Long.class, model, sequence);
    }

    private static boolean isTriedAgain() {
        return jdbc.queryForObject("select exists (select from log.dead_letter where is_retrying)", Boolean.class);
    }

    private static void retry(String model, String sequence) {
        long position = letter(model, sequence).get("position").asLong();
        assertThat(admin.send("POST", letters(model) + "/" + position + "/retry").status()).isEqualTo(202);
    }

    private static void awaitNone(String model, String sequence) {
        await(() -> positions(model, sequence).isEmpty());
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(condition);
    }

    private static List<String> tablesWith(String text) {
        return jdbc.queryForList("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""", String.class).stream()
                .filter(table -> !jdbc.queryForList("select 1 from " + table
                        + " t where strpos(lower(t::text), lower(?)) > 0 limit 1", Integer.class, text).isEmpty())
                .toList();
    }
}
