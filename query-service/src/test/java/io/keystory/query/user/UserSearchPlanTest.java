package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.query.support.TestQueryService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class UserSearchPlanTest {

    private final TestQueryService service = TestQueryService.running();

    @Test
    void a_search_over_all_fields_is_answered_by_the_index() {
        JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
        List<String> plan = new TransactionTemplate(service.bean(PlatformTransactionManager.class)).execute(status -> {
            jdbc.execute("set local enable_seqscan = off");
            return jdbc.queryForList("""
                    explain select count(*) from read.user u where (u.id ilike '%someone%'
                      or u.primary_email ilike '%someone%' or u.primary_phone ilike '%someone%'
                      or u.username ilike '%someone%' or u.name ilike '%someone%')""", String.class);
        });

        assertThat(plan).anyMatch(line -> line.contains("user_search"));
    }
}
