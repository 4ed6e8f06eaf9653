package io.keystory.query.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.support.TestQueryService;
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
        assertThat(searches.run(new Condition("true", List.of(), true), this::settings))
                .containsExactly("repeatable read", "2s", "on");
    }

    @Test
    void what_is_no_search_is_read_like_everything_else_also_after_one() {
        List<String> before = settings();
        searches.run(new Condition("true", List.of(), true), this::settings);

        assertThat(searches.run(Condition.ALL, this::settings)).isEqualTo(before).startsWith("read committed");
    }

    private List<String> settings() {
        return Stream.of("transaction_isolation", "statement_timeout", "transaction_read_only")
                .map(setting -> jdbc.queryForObject("show " + setting, String.class)).toList();
    }
}
