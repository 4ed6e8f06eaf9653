package io.keystory.query.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.platform.list.Searches.Limits;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.UserQueries;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

class SearchesTest {

    private final TestQueryService service = TestQueryService.running();
    private final JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
    private final Searches searches = new Searches(jdbc, service.bean(PlatformTransactionManager.class));

    @Test
    void what_is_counted_and_shown_is_of_one_moment_and_takes_no_longer_than_allowed() {
        assertThat(searches.run(Limits.TIME, this::settings)).containsExactly("repeatable read", "2s", "on", "auto");
        assertThat(searches.run(Limits.TIME_AND_PLAN, this::settings))
                .containsExactly("repeatable read", "2s", "on", "force_custom_plan");
        assertThat(UserQueries.newestFirst(Condition.ALL).limits()).isEqualTo(Limits.NONE);
        assertThat(UserQueries.newestFirst(new Condition("u.name ilike ?", List.of("%a%"), true)).limits())
                .as("a frequent text is found otherwise than a rare one").isEqualTo(Limits.TIME_AND_PLAN);
    }

    @Test
    void what_does_not_take_long_is_read_like_everything_else_also_after_one() {
        List<String> before = settings();
        searches.run(Limits.TIME_AND_PLAN, this::settings);

        assertThat(searches.run(Limits.NONE, this::settings)).isEqualTo(before).startsWith("read committed");
    }

    @Test
    void going_on_by_a_cursor_ends_after_a_time_for_a_search_alone() {
        Listing rest = UserQueries.newestFirst(Condition.of("u.name is null")).countedBy(
                Links.ofOthers("read.user l", Condition.of("l.name is not null"), "l.id", "user"));

        assertThat(rest).returns(Limits.TIME_AND_PLAN, Listing::limits).returns(Limits.NONE, Listing::limitsByCursor);
        assertThat(UserQueries.newestFirst(new Condition("u.name ilike ?", List.of("%a%"), true)).limitsByCursor())
                .isEqualTo(Limits.TIME_AND_PLAN);
    }

    private List<String> settings() {
        return Stream.of("transaction_isolation", "statement_timeout", "transaction_read_only", "plan_cache_mode")
                .map(setting -> jdbc.queryForObject("show " + setting, String.class)).toList();
    }
}
