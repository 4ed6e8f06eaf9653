package io.keystory.query.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.platform.Ids;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.platform.search.SortFields;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.query.user.UserQueries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ListingTest {

    private static final int FAR = 1000;
    private static final SortFields SORT = SortFields.of("u", "name", "username", "createdAt");

    private final TestQueryService service = TestQueryService.running();
    private final String mark = Ids.nextUser();

    @BeforeEach
    void users() {
        service.events().append(TestUsers.named("ada_" + mark, mark + "@a.example", mark),
                TestUsers.named("bob_" + mark, mark + "@b.example", mark));
        service.catchUp();
    }

    @Test
    void a_far_page_is_cut_by_key_and_holds_what_a_near_one_would() {
        Listing all = UserQueries.newestFirst(Condition.ALL);

        assertThat(all.page(FAR)).isNotEqualTo(all.page(0));
        assertThat(rows(all, FAR)).hasSize(2).isEqualTo(rows(all, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "-name", "username", "-username", "createdAt", "-createdAt"})
    void the_end_of_a_list_is_read_from_there_and_holds_what_is_come_to_from_the_beginning(String sort) {
        Listing all = SORT.sorted(UserQueries.newestFirst(Condition.ALL), sort);
        List<Map<String, Object>> whole = service.bean(JdbcTemplate.class)
                .queryForList(all.page(0), all.pageParameters(Integer.MAX_VALUE, 0).toArray());

        assertThat(service.bean(JdbcTemplate.class).queryForList(all.pageFromEnd(), all.pageParameters(2, 0).toArray()))
                .isEqualTo(whole.subList(whole.size() - 2, whole.size()));
    }

    @Test
    void a_page_is_come_to_from_the_nearer_end() {
        assertThat(Stretch.of(1000, 20, 10_000)).isEqualTo(new Stretch(false, 20, 1000));
        assertThat(Stretch.of(9000, 20, 10_000)).isEqualTo(new Stretch(true, 20, 980));
        assertThat(Stretch.of(9990, 20, 10_000)).isEqualTo(new Stretch(true, 10, 0));
        assertThat(Stretch.of(20_000, 20, 10_000)).isEqualTo(new Stretch(true, 0, 0));
    }

    @Test
    void what_is_searched_for_is_matched_once() {
        Condition like = new Condition("u.name like ?", List.of(mark + "%"), true);

        assertThat(UserQueries.newestFirst(like).page(0).split("like", -1)).hasSize(2);
        assertThat(rows(UserQueries.newestFirst(like), 0))
                .isEqualTo(rows(UserQueries.newestFirst(Condition.of("u.name = ?", mark)), 0));
    }

    @Test
    void what_is_searched_for_is_found_before_it_is_sorted() {
        Condition like = new Condition("u.name like ?", List.of(mark + "%"), true);
        Listing down = UserQueries.newestFirst(like).ordered("lower(u.username) collate \"C\" desc nulls last, u.id desc");

        assertThat(down.page(0)).startsWith("with found as materialized");
        assertThat(rows(down, 0)).hasSize(2).isEqualTo(rows(
                UserQueries.newestFirst(Condition.of("u.name = ?", mark)).ordered("u.username desc"), 0));
    }

    @Test
    void who_is_found_in_several_ways_is_found_once_and_in_any_order() {
        Condition begins = new AdvancedSearch(Map.of("search", new String[] {mark + "%"})).over(UserQueries.SEARCH);

        assertThat(UserQueries.newestFirst(begins).page(0).split(" union ")).hasSize(5);
        assertThat(rows(UserQueries.newestFirst(begins), 0)).hasSize(2)
                .isEqualTo(rows(UserQueries.newestFirst(Condition.of("u.name = ?", mark)), 0));
        assertThat(rows(SORT.sorted(UserQueries.newestFirst(begins), "-username"), 0)).hasSize(2).isEqualTo(rows(
                UserQueries.newestFirst(Condition.of("u.name = ?", mark)).ordered("u.username desc"), 0));
    }

    @Test
    void what_has_to_be_fulfilled_together_is_not_found_in_ways_of_its_own() {
        Condition begins = new AdvancedSearch(Map.of("search", new String[] {mark + "%"})).over(UserQueries.SEARCH);

        assertThat(rows(UserQueries.newestFirst(begins.and(Condition.of("u.username = ?", "ada_" + mark))), 0)).hasSize(1);
        assertThat(new AdvancedSearch(Map.of("search.name", new String[] {mark + "%"}, "search.username",
                new String[] {"ada_" + mark + "%"}, "joint", new String[] {"and"})).over(UserQueries.SEARCH).ways()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "search.name"})
    void what_is_met_with_on_the_way_is_what_is_found(String search) {
        Listing listing = searched(search, mark + "%");
        List<Object> found = rows(listing, 0).stream().map(row -> row.get("doc")).toList();

        assertThat(met(listing, new Walk(2, 10, 0, 2))).hasSize(2).isEqualTo(found);
        assertThat(met(listing, new Walk(2, 10, 1, 1))).hasSize(1).isEqualTo(found.subList(1, 2));
        service.events().append(TestUsers.named("cyd_" + mark, null, null), TestUsers.named("dan_" + mark, null, null));
        service.catchUp();
        assertThat(met(listing, new Walk(16, 8, 0, 2))).as("a way of four, given up").hasSize(2);
        service.events().append(TestUsers.named("eve_" + mark, null, null), TestUsers.named("fay_" + mark, null, null));
        service.catchUp();
        assertThat(met(listing, new Walk(16, 8, 0, 2))).isEmpty();
        assertThat(met(listing, new Walk(24, 8, 0, 2))).as("a way of a quarter of what is found").hasSize(2);
        assertThat(counted(listing, new Walk(2, 10, 0, 2))).hasSize(2).isEqualTo(found);
        assertThat(counted(listing, new Walk(2, 10, 1, 1))).hasSize(1).isEqualTo(found.subList(1, 2));
    }

    @Test
    void the_oldest_are_met_with_on_the_way_from_the_other_end() {
        Listing oldest = SORT.sorted(searched("search.name", mark + "%"), "createdAt");
        int all = Math.toIntExact(service.bean(UserQueries.class).total());

        assertThat(met(oldest, new Walk(2, all, 0, 2))).hasSize(2)
                .isEqualTo(rows(oldest, 0).stream().map(row -> row.get("doc")).toList());
    }

    @Test
    void going_through_a_list_pays_where_much_is_found_and_is_given_up_soon() {
        assertThat(new Walk(10_000, 1_000_000, 0, 20)).matches(Walk::pays).returns(8000, Walk::depth);
        assertThat(new Walk(100_000, 1_000_000, 0, 20)).as("however it stands").matches(Walk::pays).returns(25_000, Walk::depth);
        assertThat(new Walk(6000, 1_000_000, 0, 20)).matches(walk -> !walk.pays());
        assertThat(new Walk(10_000, 1_000_000, 10_000, 0)).as("no way").matches(walk -> !walk.pays());
        assertThat(new Walk(10_000, 1_000_000, 2000, 20)).matches(walk -> !walk.pays());
        assertThat(linked(2, 500_000, true)).as("who is left").matches(Walk::pays).returns(25_000, Walk::depth);
        assertThat(linked(1, 400, true)).as("no further than twice as far").matches(Walk::pays).returns(100_000, Walk::depth);
        assertThat(linked(1, 10, true)).as("hardly anybody").matches(walk -> !walk.pays()).matches(Walk::isToFew);
        assertThat(linked(20_000, 500_000, true)).as("far down").matches(walk -> !walk.pays() && !walk.isToFew());
        assertThat(linked(1, 1000, false)).as("a few members, soon read").matches(walk -> !walk.pays());
        assertThat(linked(1, 100_000, false)).as("many members").matches(Walk::pays);
    }

    @Test
    void only_a_range_of_an_index_is_counted_before_it_is_found() {
        Listing begins = searched("search.name", mark + "%");

        assertThat(begins.isSoonCounted()).isTrue();
        assertThat(searched("search.name", "%" + mark + "%").isSoonCounted()).isFalse();
        assertThat(UserQueries.newestFirst(new AdvancedSearch(Map.of("mode", new String[] {"exact"},
                "search.name", new String[] {mark})).over(UserQueries.SEARCH)).isSoonCounted()).isFalse();
        assertThat(SORT.sorted(begins, "name").isSoonCounted()).isFalse();
        assertThat(SORT.sorted(begins, "-createdAt").isSoonCounted()).isTrue();
        assertThat(SORT.sorted(begins, "createdAt").isSoonCounted()).isTrue();
        assertThat(service.bean(JdbcTemplate.class).queryForMap(new Begun(begins).numbers(), new Begun(begins).numbersParameters()))
                .containsEntry("coalesce", 2L).containsEntry("value", service.bean(UserQueries.class).total());
        Listing anywhere = searched("search", mark + "%");
        assertThat(service.bean(JdbcTemplate.class).queryForMap(new Begun(anywhere).numbers(), new Begun(anywhere).numbersParameters()))
                .as("where several indexes are asked it is known or it is not").containsEntry("coalesce", null);
    }

    private static Walk linked(int page, long found, boolean isOfOthers) {
        return Walk.toLinked(new Page(page, 20, true), found, 1_000_000, isOfOthers);
    }

    private static Listing searched(String field, String text) {
        return UserQueries.newestFirst(
                new AdvancedSearch(Map.of(field, new String[] {text})).over(UserQueries.SEARCH));
    }

    private List<Object> met(Listing listing, Walk walk) {
        return service.bean(JdbcTemplate.class).query(
                new Begun(listing).met(), (row, n) -> row.getObject(1), new Begun(listing).metParameters(walk).toArray());
    }

    private List<Object> counted(Listing listing, Walk walk) {
        return service.bean(JdbcTemplate.class).query(new Begun(listing).all(walk), (row, n) -> row.getObject(1),
                new Begun(listing).allParameters(walk).toArray());
    }

    private List<Map<String, Object>> rows(Listing listing, int like) {
        return service.bean(JdbcTemplate.class).queryForList(listing.page(like), listing.pageParameters(2, 0).toArray());
    }
}
