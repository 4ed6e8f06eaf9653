package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database is told of the same fields that {@link UserQueries#SEARCH} names. */
class SearchedFieldsTest {

    private final ManyUsers users = new ManyUsers();

    /** Nobody's id changes. */
    static Stream<String> changing() {
        return UserQueries.SEARCH.columnNames().stream().filter(field -> !field.equals("id"));
    }

    @ParameterizedTest
    @MethodSource("changing")
    void a_change_of_one_field_alone_changes_the_numbers_of_its_beginnings(String field) {
        users.count();
        Map<String, Integer> before = users.numbers();
        assertThat(before.keySet()).anyMatch(kept -> kept.startsWith(field + " "));

        users.jdbc.update("update read.user set %1$s = '~' || %1$s where position < 3".formatted(field));
        assertThat(users.numbers()).isEqualTo(users.counted()).isNotEqualTo(before);
        users.kept.goOn();
        assertThat(users.numbers()).isEqualTo(users.counted()).isNotEqualTo(before);
    }

    @Test
    void what_is_written_down_of_who_comes_and_goes_are_these_fields() {
        assertThat(users.jdbc.queryForList("""
                select attname::text from pg_attribute where attrelid = 'read.beginning_change'::regclass and attnum > 0
                  and not attisdropped and attname not in ('build', 'sign')""", String.class))
                .containsExactlyInAnyOrderElementsOf(UserQueries.SEARCH.columnNames());
    }

    @Test
    void what_indexes_have_of_parts_are_these_fields() {
        assertThat(users.jdbc.queryForList(
                "select unnest(proargnames) from pg_proc where oid = 'read.user_parts'::regproc", String.class))
                .isEqualTo(UserQueries.SEARCH.columnNames());
        assertThat(users.jdbc.queryForList("""
                select attname::text from pg_attribute where attrelid = 'read.user_search'::regclass""", String.class))
                .containsExactlyInAnyOrderElementsOf(UserQueries.SEARCH.columnNames());
    }
}
