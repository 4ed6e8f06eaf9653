package io.keystory.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import io.keystory.store.database.StatementCounter;
import org.junit.jupiter.api.Test;

/** What creating a user costs, so that the hot path does not grow unnoticed. */
class CreateUserCostTest {

    /** One to look default roles up; the others are the appender's, which concurrent creations share. */
    private static final int STATEMENTS = 9;

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();

    @Test
    void a_user_is_one_event_and_a_handful_of_statements() {
        create();
        long head = service.head();
        int before = service.bean(StatementCounter.class).count();

        create();

        assertThat(service.bean(StatementCounter.class).count() - before).isLessThanOrEqualTo(STATEMENTS);
        assertThat(service.head()).isEqualTo(head + 1);
    }

    private void create() {
        assertThat(administrator.post("/api/users", "{'username': 'c%s'}".formatted(Ids.next())).status())
                .isEqualTo(200);
    }
}
