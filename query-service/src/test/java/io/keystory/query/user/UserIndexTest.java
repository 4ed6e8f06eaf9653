package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestQueryService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class UserIndexTest {

    private static final String GATHERED =
            "select n_pending_tuples from gin_metapage_info(get_raw_page('read.user_search', 0))";

    private final TestQueryService service = TestQueryService.running();
    private final JdbcTemplate jdbc = service.bean(JdbcTemplate.class);

    @Test
    void who_is_added_is_soon_in_the_index_of_parts_though_nobody_who_adds_puts_them_there() {
        jdbc.execute("create extension if not exists pageinspect");
        service.events().append(IntStream.range(0, 100)
                .mapToObj(n -> TestUsers.named("index" + Ids.nextUser(), null, "Ada")).toArray(UserCreated[]::new));
        service.catchUp();

        await().untilAsserted(() -> assertThat(jdbc.queryForObject(GATHERED, Long.class)).isZero());
    }
}
