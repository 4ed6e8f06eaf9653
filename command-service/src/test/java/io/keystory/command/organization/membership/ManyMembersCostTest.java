package io.keystory.command.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.store.database.StatementCounter;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What adding many members costs, so that nobody is looked up alone. */
class ManyMembersCostTest {

    private static final int MEMBERS = 600;

    /** Six to look users, memberships and the organization up, in two parts; the others are the appender's. */
    private static final int STATEMENTS = 30;

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();
    private final String path = "/api/organizations/" + fixtures.organization() + "/users";

    @Test
    void many_members_are_added_given_a_role_and_removed_with_a_handful_of_statements() {
        String users = Stream.generate(fixtures::user).limit(MEMBERS)
                .map("'%s'"::formatted).collect(Collectors.joining(", "));
        String role = fixtures.organizationRole("User");

        assertThat(statements(() -> administrator.post(path, "{'userIds': [%s]}".formatted(users)), 201))
                .isLessThanOrEqualTo(STATEMENTS);
        assertThat(statements(() -> administrator.post(path + "/roles",
                "{'userIds': [%s], 'organizationRoleIds': ['%s']}".formatted(users, role)), 201))
                .isLessThanOrEqualTo(STATEMENTS);
        assertThat(statements(() -> administrator.put(path, "{'userIds': []}"), 204))
                .isLessThanOrEqualTo(STATEMENTS);
    }

    private int statements(Supplier<Answer> request, int status) {
        StatementCounter counter = service.bean(StatementCounter.class);
        int before = counter.count();
        assertThat(request.get().status()).isEqualTo(status);
        return counter.count() - before;
    }
}
