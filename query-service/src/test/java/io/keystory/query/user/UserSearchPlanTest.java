package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.platform.Condition;
import io.keystory.query.platform.search.AdvancedSearch;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class UserSearchPlanTest {

    private final TestQueryService service = TestQueryService.running();

    @Test
    void what_all_fields_may_contain_is_found_by_the_index_of_their_parts() {
        assertThat(planOf("%someone%")).anyMatch(line -> line.contains("user_search"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_id", "user_primary_email", "user_primary_phone", "user_username", "user_name"})
    void what_all_fields_may_begin_with_is_found_by_an_index_of_each(String index) {
        assertThat(planOf("Someone%")).anyMatch(line -> line.endsWith(" on " + index));
    }

    private List<String> planOf(String search) {
        Condition condition = new AdvancedSearch(Map.of("search", new String[] {search})).over(UserQueries.SEARCH);
        JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
        return new TransactionTemplate(service.bean(PlatformTransactionManager.class)).execute(status -> {
            jdbc.execute("set local enable_seqscan = off");
            return jdbc.queryForList("explain (costs off) select count(*) from read.user u where " + condition.sql(),
                    String.class, condition.with());
        });
    }
}
