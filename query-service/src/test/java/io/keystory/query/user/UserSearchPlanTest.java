package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class UserSearchPlanTest {

    private final TestQueryService service = TestQueryService.running();

    @Test
    void what_all_fields_may_contain_is_found_by_the_index_of_their_parts() {
        assertThat(planOf("%someone%", "seqscan", "indexonlyscan", "indexscan"))
                .anyMatch(line -> line.contains("user_search"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%someone%", "%so%", "%100\\%%", "%\u6797%"})
    void what_all_fields_may_contain_can_be_looked_for_without_the_rows_in_an_index_that_has_them_joined(String part) {
        assertThat(planOf(part, "seqscan", "bitmapscan"))
                .anyMatch(line -> line.contains("Index Only Scan using user_parts on \"user\" u"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_id", "user_primary_email", "user_primary_phone", "user_username", "user_name"})
    void what_all_fields_may_begin_with_is_found_by_an_index_of_each(String index) {
        assertThat(planOf("Someone%", "seqscan", "indexonlyscan", "indexscan"))
                .anyMatch(line -> line.matches(".* on " + index + "(_down)?"));
    }

    @ParameterizedTest
    @CsvSource({"id, user_id", "primaryEmail, user_primary_email", "primaryPhone, user_primary_phone",
        "username, user_username", "name, user_name"})
    void what_one_field_begins_with_can_be_counted_and_put_in_order_by_its_index_alone(String field, String index) {
        Condition condition = search("search." + field, "Someone%");
        for (String columns : List.of("u.id, u.created_at", "1")) {
            assertThat(plan(List.of("seqscan", "bitmapscan", "sort"),
                    condition.ways().getFirst().select(columns, "read.user u"), condition.with()))
                    .anyMatch(line -> line.contains("Index Only Scan using " + index + " on \"user\" u"))
                    .noneMatch(line -> line.contains("Sort"));
        }
    }

    @ParameterizedTest
    @CsvSource({"name, user_name", "-name, user_name_down", "username, user_username", "-username, user_username_down",
        "primaryEmail, user_primary_email", "-primaryEmail, user_primary_email_down",
        "createdAt, user_(newest|parts)", "-createdAt, user_(newest|parts)"})
    void a_list_is_read_in_the_order_of_an_index_whatever_it_is_sorted_by(String sort, String index) {
        String order = UserQueries.SORT.sorted(UserQueries.newestFirst(Condition.ALL), sort).order();
        assertThat(plan(List.of("seqscan", "bitmapscan"), "select u.doc from read.user u order by " + order + " limit 20"))
                .noneMatch(line -> line.contains("Sort"))
                .anyMatch(line -> line.matches(".*Index Scan (Backward )?using " + index + " on .*"));
    }

    @Test
    void those_of_some_ids_are_found_by_the_index_of_ids_and_are_searched_for_in_bounded_time() {
        Condition condition = new AdvancedSearch(Map.of("search.id", new String[] {"a", "b"},
                "mode.id", new String[] {"exact"})).over(UserQueries.SEARCH);

        assertThat(condition.isSearch()).isTrue();
        assertThat(plan(List.of("seqscan"), "select u.id from read.user u where " + condition.sql(), condition.with()))
                .anyMatch(line -> line.contains("user_id"));
    }

    private List<String> planOf(String search, String... without) {
        Condition condition = search("search", search);
        return plan(List.of(without), "select count(*) from read.user u where " + condition.sql(), condition.with());
    }

    private static Condition search(String field, String text) {
        return new AdvancedSearch(Map.of(field, new String[] {text})).over(UserQueries.SEARCH);
    }

    /** How it is read when it cannot be read in these ways. */
    private List<String> plan(List<String> without, String sql, Object... values) {
        JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
        return new TransactionTemplate(service.bean(PlatformTransactionManager.class)).execute(status -> {
            without.forEach(way -> jdbc.execute("set local enable_" + way + " = off"));
            return jdbc.queryForList("explain (costs off) " + sql, String.class, values);
        });
    }
}
