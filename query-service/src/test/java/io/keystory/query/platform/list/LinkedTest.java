package io.keystory.query.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.platform.Ids;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.platform.search.PlainSearch;
import io.keystory.query.platform.search.SortFields;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.query.user.UserQueries;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Users are linked with a name here: those who have it, or all others. */
class LinkedTest {

    private static final SortFields SORT = SortFields.of("u", "name", "username", "createdAt");
    private static final int ANY = 1_000_000;

    private final TestQueryService service = TestQueryService.running();
    private final JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
    private final String mark = Ids.nextUser();

    @BeforeEach
    void three_of_whom_two_have_a_name() {
        service.events().append(TestUsers.named("ada_" + mark, mark + "@a.example", mark),
                TestUsers.named("bob_" + mark, mark + "@b.example", mark),
                TestUsers.named("cyd_" + mark, mark + "@c.example", "other " + mark));
        service.catchUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "-name", "username", "-username", "createdAt", "-createdAt"})
    void who_is_linked_is_met_with_on_the_way_and_found_among_all_in_the_same_order(String sort) {
        Listing having = SORT.sorted(linked("l.name = '" + mark + "'"), sort);
        List<Object> named = plain(SORT.sorted(UserQueries.newestFirst(Condition.of("u.name = ?", mark)), sort));

        assertThat(named).hasSize(2);
        assertThat(met(having, new Walk(2, 1, 0, 2, ANY))).isEqualTo(named);
        assertThat(all(having, new Walk(2, 1, 0, 2))).isEqualTo(named);
        assertThat(all(having, new Walk(2, 1, 1, 1))).isEqualTo(named.subList(1, 2));
        assertThat(shown(page(having, 2))).isEqualTo(named);
        assertThat(page(having, 2).total()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "-name", "username", "-username", "createdAt", "-createdAt"})
    void who_is_left_is_met_with_on_the_way_and_found_among_all_in_the_same_order(String sort) {
        Listing rest = SORT.sorted(rest("l.name <> '" + mark + "' or l.name is null"), sort);
        List<Object> named = plain(SORT.sorted(UserQueries.newestFirst(Condition.of("u.name = ?", mark)), sort));

        assertThat(met(rest, new Walk(2, 1, 0, 2, ANY))).isEqualTo(named);
        assertThat(all(rest, new Walk(2, 1, 0, 2))).isEqualTo(named);
        assertThat(all(rest, new Walk(2, 40, 0, 2))).as("few of all").isEqualTo(named);
        assertThat(all(rest, new Walk(2, 40, 1, 1))).isEqualTo(named.subList(1, 2));
        assertThat(shown(page(rest, 2))).isEqualTo(named);
        assertThat(page(rest, 2).total()).isEqualTo(2);
    }

    @Test
    void where_everybody_is_left_out_nobody_is_looked_for_and_no_fewer_are_left() {
        assertThat(page(rest("true"), 20)).returns(0L, Documents.Found::total).returns(List.of(), LinkedTest::shown);
        Listing more = rest("read.user l cross join generate_series(1, 2) n", "true");
        assertThat(page(more, 20)).returns(0L, Documents.Found::total);
        assertThat(jdbc.queryForMap(new Linked(more.countedBy(Links.ofOthers("read.user l", Condition.ALL, "l.id", "nothing")))
                .numbers(), "nothing", "nothing")).containsEntry("greatest", 0L);
    }

    @Test
    void no_more_are_passed_by_than_that_way_is_long_and_each_is_looked_up_in_an_index() {
        Listing rest = withoutRole();
        Walk walk = new Walk(1, 1, 0, 1, 4);

        List<String> way = explain("seqscan", new Linked(rest).met(), new Linked(rest).metParameters(walk));
        assertThat(walk.depth()).isEqualTo(4);
        assertThat(way).noneMatch(line -> line.contains("hashed"))
                .anyMatch(line -> line.matches(".*Index Only Scan using user_role_\\w+ on user_role ur .*loops=[1-4]\\)"));
    }

    @Test
    void all_and_those_who_are_left_out_are_gone_through_once_where_nobody_may_be_met_with() {
        Listing rest = withoutRole();
        Walk walk = new Walk(9, 180, 0, 9);
        assertThat(explain("nestloop", new Linked(rest).all(walk), new Linked(rest).allParameters(walk)))
                .anyMatch(line -> line.contains("Anti Join") || line.contains("Right Anti Join"))
                .filteredOn(line -> line.contains(" on user_role ur ")).isNotEmpty()
                .allMatch(line -> line.contains("loops=1)") || line.contains("never executed"));
    }

    @ParameterizedTest
    @CsvSource({"search, true", "search.name, true", "search, false", "search.username, false"})
    void what_indexes_find_among_those_who_are_linked_or_left_is_looked_up_afterwards(String field, boolean isOfOthers) {
        Condition search = new AdvancedSearch(Map.of(field, new String[] {(field.endsWith("username") ? "a" : "") + mark + "%"}))
                .over(UserQueries.SEARCH);
        Condition links = Condition.of("l.username like ?", "ada%");
        Listing whole = UserQueries.newestFirst(
                Condition.of("u.username " + (isOfOthers ? "not " : "") + "like ?", "ada%").and(search));
        Sieve sieve = new Sieve(whole.among(new Links("read.user l", links, "l.id", "user", isOfOthers), search));

        assertThat(rows(sieve.page(), sieve.pageParameters(20, 0))).isEqualTo(rows(whole.page(0), whole.pageParameters(20, 0)));
        assertThat(sieve.page().split("limit 1\\)", -1)).as("once, not in each index").hasSize(2);
        assertThat(shown(page(sieve.list(), 20))).isEqualTo(plain(whole));
        assertThat(sieve.isOwn(0, 0)).as("a few are looked at one by one").isEqualTo(isOfOthers);
        assertThat(sieve.isOwn(2001, 0)).isTrue();
    }

    @Test
    void a_part_is_looked_for_among_many_members_alone_where_many_have_it() {
        Condition search = PlainSearch.of(mark, UserQueries.SEARCH);
        Listing whole = UserQueries.newestFirst(Condition.of("u.username like ?", "ada%").and(search));
        Sieve sieve = new Sieve(whole.among(
                new Links("read.user l", Condition.of("l.username like ?", "ada%"), "l.id", "user"), search));

        assertThat(rows(sieve.page(), sieve.pageParameters(20, 0))).hasSize(1)
                .isEqualTo(rows(whole.page(0), whole.pageParameters(20, 0)));
        assertThat(jdbc.queryForList(sieve.numbers(), sieve.numbersParameters())).hasSize(1);
        assertThat(shown(page(sieve.list(), 20))).isEqualTo(plain(whole));
        assertThat(sieve.isOwn(100_000, 1001)).isTrue();
        assertThat(sieve.isOwn(100_000, 1000)).as("indexes tell who they are").isFalse();
        assertThat(sieve.isOwn(150_001, 1001)).as("too many to be kept in memory").isFalse();
        assertThat(explain("nestloop", sieve.page(), sieve.pageParameters(20, 0)))
                .filteredOn(line -> line.contains(" on \"user\" l ")).isNotEmpty().allMatch(line -> line.endsWith("loops=1)"));
    }

    private static Listing linked(String where) {
        return UserQueries.newestFirst(Condition.of(where.replace("l.", "u."))).countedBy(
                new Links("read.user l", Condition.of("(" + where + ")"), "l.id", "user"));
    }

    private static Listing rest(String where) {
        return rest("read.user l", where);
    }

    private static Listing rest(String table, String where) {
        return UserQueries.newestFirst(Condition.of("(" + where.replace("l.", "u.") + ") is not true")).countedBy(
                Links.ofOthers(table, Condition.of("(" + where + ")"), "l.id", "user"));
    }

    private static Listing withoutRole() {
        return UserQueries.newestFirst(Condition.ALL).countedBy(
                Links.ofOthers("read.user_role ur", Condition.of("ur.role_id = ?", "everybody"), "ur.user_id", "user"));
    }

    private List<Object> met(Listing list, Walk walk) {
        return documents(new Linked(list).met(), new Linked(list).metParameters(walk));
    }

    private List<Object> all(Listing list, Walk walk) {
        return documents(new Linked(list).all(walk), new Linked(list).allParameters(walk));
    }

    private List<Object> plain(Listing list) {
        return documents(list.page(0), list.pageParameters(20, 0));
    }

    private List<Object> documents(String sql, List<Object> parameters) {
        return rows(sql, parameters).stream().map(row -> row.get("doc")).toList();
    }

    private List<Map<String, Object>> rows(String sql, List<Object> parameters) {
        return jdbc.queryForList(sql, parameters.toArray());
    }

    private Documents.Found<?> page(Listing list, int size) {
        return service.bean(Documents.class).page(list, new Page(1, size, true));
    }

    private static List<Object> shown(Documents.Found<?> found) {
        Stream.Builder<Object> shown = Stream.builder();
        found.documents().changed(page -> page.forEach(one -> shown.add(one.toString())));
        return shown.build().toList();
    }

    /** How it is read with how many rows, when it is not read in this way. */
    private List<String> explain(String without, String sql, List<Object> parameters) {
        return new TransactionTemplate(service.bean(PlatformTransactionManager.class)).execute(status -> {
            jdbc.execute("set local enable_" + without + " = off");
            return jdbc.queryForList("explain (analyze, costs off, timing off) " + sql, String.class, parameters.toArray());
        });
    }
}
