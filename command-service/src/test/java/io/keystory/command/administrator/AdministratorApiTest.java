package io.keystory.command.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.store.EmbeddedServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministratorApiTest {

    private static final String LAST_ONE = "422 administrator.last_one";

    private final TestCommandService service = TestCommandService.start(EmbeddedServer.newDatabase());
    private final TestClient machine = service.administrator();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_user_is_appointed_once() {
        String user = userWithPassword();

        assertThat(appoint(user)).isEqualTo(204);
        long head = service.head();
        assertThat(appoint(user)).isEqualTo(204);

        assertThat(service.head()).isEqualTo(head);
        assertThat(administrators()).contains(user);
        assertThat(machine.put("/api/administrators/nobody", "{}").refusal())
                .isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void whoever_is_dismissed_is_no_administrator_and_holds_no_token_any_more() {
        String user = appointed();
        appointed();
        TestClient asThem = service.person(user);
        assertThat(asThem.patch("/api/users/" + user, "{}").status()).isEqualTo(200);

        assertThat(machine.delete("/api/administrators/" + user).status()).isEqualTo(204);

        assertThat(administrators()).doesNotContain(user);
        assertThat(asThem.put("/api/administrators/" + user, "{}").refusal()).isEqualTo("401 auth.unauthorized");
        assertThat(machine.delete("/api/administrators/" + user).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(appoint(user)).isEqualTo(204);
    }

    @Test
    void two_administrators_cannot_dismiss_each_other_at_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<String> both = alone(appointed(), appointed());

            assertThat(together(both.stream().<Callable<Integer>>map(user -> () -> dismiss(user)).toList()))
                    .containsExactlyInAnyOrder(204, 422);
            assertThat(administrators()).hasSize(1).isSubsetOf(both);
        }
    }

    @Test
    void the_last_one_stays_whatever_way_is_tried() {
        String last = alone(appointed()).getFirst();
        long head = service.head();

        assertThat(machine.delete("/api/administrators/" + last).refusal()).isEqualTo(LAST_ONE);
        assertThat(service.person(last).delete("/api/administrators/" + last).refusal()).isEqualTo(LAST_ONE);
        assertThat(machine.delete("/api/users/" + last + "/roles/administrator").refusal()).isEqualTo(LAST_ONE);
        assertThat(machine.delete("/api/roles/administrator/users/" + last).refusal())
                .isEqualTo("403 role.internal_role_violation");
        assertThat(machine.delete("/api/roles/administrator").refusal()).isEqualTo("403 role.internal_role_violation");
        assertThat(machine.delete("/api/users/" + last).refusal()).isEqualTo(LAST_ONE);
        assertThat(machine.patch("/api/users/" + last + "/is-suspended", "{'isSuspended': true}").refusal())
                .isEqualTo(LAST_ONE);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void another_one_counts_only_if_able_to_sign_in() {
        String last = alone(appointed()).getFirst();
        String withoutPassword = machine.post("/api/users", "{}").text("id");
        appoint(withoutPassword);

        assertThat(machine.delete("/api/administrators/" + last).refusal()).isEqualTo(LAST_ONE);
        machine.patch("/api/users/" + withoutPassword + "/password", "{'password': 'x'}");
        assertThat(dismiss(last)).isEqualTo(204);
    }

    private String userWithPassword() {
        return machine.post("/api/users", "{'password': 'x'}").text("id");
    }

    private String appointed() {
        String user = userWithPassword();
        assertThat(appoint(user)).isEqualTo(204);
        return user;
    }

    /** Leaves nobody but these. */
    private List<String> alone(String... users) {
        List<String> kept = List.of(users);
        administrators().stream().filter(user -> !kept.contains(user)).forEach(this::dismiss);
        return kept;
    }

    private int appoint(String user) {
        return machine.put("/api/administrators/" + user, "{}").status();
    }

    private int dismiss(String user) {
        return machine.delete("/api/administrators/" + user).status();
    }

    private List<String> administrators() {
        return service.bean(Administrators.class).all().stream().map(stream -> stream.id()).toList();
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
