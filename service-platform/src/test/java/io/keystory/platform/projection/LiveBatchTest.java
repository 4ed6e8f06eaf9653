package io.keystory.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.EventCatalogue;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleId;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.database.StatementCounter;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;

/** What a batch costs a model that is kept live: as much for many events as for one. */
class LiveBatchTest {

    private static final int MANY = 500;
    private static final RoleId HOT = new RoleId("hot");
    private static final String LETTERS = "select exists (select from log.dead_letter";
    private static final String LOAD = "select id, view from made.name";
    private static final String VIEWS = "insert into made.name (";
    private static final String OLD_PARTS = "delete from made.word";
    private static final String PARTS = "insert into made.word (";
    private static final String ENDED_VIEWS = "update made.name_version";
    private static final String BEGUN_VIEWS = "insert into made.name_version (";
    private static final String ENDED_PARTS = "update made.word_version";
    private static final String BEGUN_PARTS = "insert into made.word_version (";
    private static final String PLACE = "update made.token";

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(EventCatalogue.types());

    private static final StatementCounter STATEMENTS =
            new StatementCounter(() -> Thread.currentThread().getName().startsWith("projection-worker"));
    private static NamesEngine engine;

    @BeforeAll
    static void the_engine_runs() {
        DataSource counted = (DataSource) STATEMENTS.postProcessAfterInitialization(DB.pool(), "pool");
        engine = new NamesEngine(DB.log(), counted, RoleName.model(RoleName::evolve), DataSize.ofMegabytes(1));
    }

    @AfterAll
    static void the_engine_stops() {
        engine.close();
    }

    @Test
    void each_table_is_written_with_one_statement_and_the_place_once_however_many_events_there_are() {
        for (int count : new int[] {1, MANY}) {
            List<String> begun = taking(names(count, "two words"));
            assertThat(begun).as("%d begun", count)
                    .containsExactly(LETTERS, VIEWS, OLD_PARTS, PARTS, BEGUN_VIEWS, BEGUN_PARTS, PLACE);

            List<String> changed = taking(names(count, "three other words"));
            assertThat(changed).as("%d changed", count).containsExactly(LETTERS, LOAD, VIEWS, OLD_PARTS, PARTS,
                    ENDED_VIEWS, BEGUN_VIEWS, ENDED_PARTS, BEGUN_PARTS, PLACE);
            assertThat(rows("made.name")).isEqualTo(count);
            assertThat(rows("made.word")).isEqualTo(3 * count);

            List<String> gone = taking(names(count, ""));
            assertThat(gone).as("%d gone", count).containsExactly(
                    LETTERS, LOAD, "delete from made.name", OLD_PARTS, ENDED_VIEWS, ENDED_PARTS, PLACE);
            assertThat(rows("made.name") + rows("made.word")).isZero();
        }
    }

    @Test
    void many_changes_of_one_view_are_folded_in_memory_and_stored_once() {
        List<String> statements = taking(IntStream.range(0, MANY)
                .mapToObj(n -> new RoleRenamed(HOT, "name " + n)).toList());

        assertThat(statements)
                .containsExactly(LETTERS, VIEWS, OLD_PARTS, PARTS, BEGUN_VIEWS, BEGUN_PARTS, PLACE);
        assertThat(engine.jdbc().queryForObject("select view ->> 'name' from made.name", String.class))
                .isEqualTo("name " + (MANY - 1));
        taking(List.of(new RoleRenamed(HOT, "")));
    }

    @Test
    void what_is_stored_already_is_loaded_beside_what_begins() {
        RoleId known = new RoleId("known");
        taking(List.of(new RoleRenamed(known, "one name")));

        assertThat(taking(List.of(new RoleRenamed(known, "another"), new RoleRenamed(new RoleId("new"), "a name"))))
                .containsExactly(LETTERS, LOAD, VIEWS, OLD_PARTS, PARTS, ENDED_VIEWS, BEGUN_VIEWS, ENDED_PARTS,
                        BEGUN_PARTS, PLACE);
        taking(List.of(new RoleRenamed(known, ""), new RoleRenamed(new RoleId("new"), "")));
    }

    /** What is asked of the database for these events, by how each statement begins. */
    private static List<String> taking(List<RoleRenamed> events) {
        engine.catchUp();
        STATEMENTS.take();
        engine.append(events);
        engine.catchUp();
        return STATEMENTS.take().stream().map(LiveBatchTest::beginning).toList();
    }

    private static String beginning(String statement) {
        return List.of(LETTERS, LOAD, VIEWS, OLD_PARTS, PARTS, ENDED_VIEWS, BEGUN_VIEWS, ENDED_PARTS, BEGUN_PARTS, PLACE,
                "delete from made.name").stream().filter(statement::startsWith).findFirst().orElse(statement);
    }

    private static List<RoleRenamed> names(int count, String name) {
        return IntStream.range(0, count).mapToObj(n -> new RoleRenamed(new RoleId("r" + n + " of " + count), name)).toList();
    }

    private static int rows(String table) {
        return engine.jdbc().queryForObject("select count(*) from " + table, Integer.class);
    }
}
