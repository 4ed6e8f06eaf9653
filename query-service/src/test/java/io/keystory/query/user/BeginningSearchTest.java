package io.keystory.query.user;

import static io.keystory.query.user.ManyUsers.MANY;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.search.AdvancedSearch;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What searches for beginnings find with numbers that are kept. */
class BeginningSearchTest {

    private final ManyUsers users = new ManyUsers();

    @ParameterizedTest
    @ValueSource(strings = {"search", "search.id", "search.username", "search.primaryEmail", "search.primary_phone", "search.name"})
    void a_search_is_told_the_number_that_is_kept_and_shows_whom_it_showed_without(String parameter) {
        String text = Map.of("search.id", "U%", "search.primary_phone", "49%").getOrDefault(parameter, "Ad%");
        Documents.Found<?> before = users.found(parameter, text);
        users.count();
        assertThat(users.found(parameter, text).total()).isEqualTo(before.total()).isEqualTo(MANY);

        users.jdbc.update("update read.beginning set counted = counted + 5");

        Documents.Found<?> told = users.found(parameter, text);
        assertThat(told.total()).isEqualTo(MANY + 5);
        assertThat(ManyUsers.shown(told)).isEqualTo(ManyUsers.shown(before)).containsExactly("39", "38", "37", "36", "35");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "search.name"})
    void who_stands_together_behind_many_others_is_found_with_the_number_that_is_kept(String parameter) {
        users.add(MANY, 160);
        users.jdbc.update("update read.user set username = 'b', primary_email = null, name = 'Bob' where position >= 100");
        users.count();

        assertThat(users.numbers()).containsEntry(" ada", 100).containsEntry("name ada", 100);
        Documents.Found<?> found = users.found(parameter, "ada%");
        assertThat(found.total()).isEqualTo(100);
        assertThat(ManyUsers.shown(found)).containsExactly("99", "98", "97", "96", "95");
    }

    @ParameterizedTest
    @CsvSource({"search.name, %d%, false", "search.name, ad_%, false", "search.name, Ad%, true", "search.name, Adams%, false"})
    void what_is_no_such_beginning_is_counted(String parameter, String text, boolean isCaseSensitive) {
        users.count();
        users.jdbc.update("update read.beginning set counted = counted + 5");

        assertThat(users.page(UserQueries.newestFirst(new AdvancedSearch(Map.of(parameter, new String[] {text},
                "isCaseSensitive", new String[] {"" + isCaseSensitive})).over(UserQueries.SEARCH))).total())
                .isLessThanOrEqualTo(MANY);
        assertThat(users.page(UserQueries.newestFirst(new UserFilter(null, null, true).condition()
                .and(ManyUsers.search("search", "Ad%")))).total()).isZero();
    }

    @Test
    void a_beginning_of_a_later_line_of_a_field_or_of_the_middle_is_none() {
        users.count();
        users.jdbc.update("update read.user set name = E'Bob\nAda', username = 'xada', primary_email = 'x' where position = 39");
        users.jdbc.update("update read.user set name = E'Ada\nAda' where position = 38");

        assertThat(ManyUsers.shown(users.found("search", "Ad%"))).containsExactly("38", "37", "36", "35", "34");
        assertThat(ManyUsers.shown(users.found("search", "Ada\nA%"))).containsExactly("38");
    }
}
