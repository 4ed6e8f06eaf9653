package io.keystory.command.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.accountcenter.AccountCenterFold;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.store.EmbeddedServer;
import io.keystory.store.Streams;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of one installation, from nobody to two administrators; each test goes on where the one before ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstAdministratorTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String INVALID = "400 setup.link_invalid";
    private static final String LAST_ONE = "422 administrator.last_one";

    private final TestCommandService service =
            TestCommandService.start(EmbeddedServer.newDatabase(), "keystory.trusted-proxies=127.0.0.1");
    private final TestClient machine = service.administrator();
    private String first;

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void bad_links_names_and_passwords_are_refused_and_append_nothing() {
        String token = newToken();
        long head = service.head();

        assertThat(use("", "ada", PASSWORD).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(use("x", "ada", PASSWORD).refusal()).isEqualTo(INVALID);
        assertThat(use(token.substring(0, 21), "ada", PASSWORD).refusal()).isEqualTo(INVALID);
        assertThat(use(token.substring(0, 52), "ada", PASSWORD).refusal()).isEqualTo(INVALID);
        assertThat(use(token + "x", "ada", PASSWORD).refusal()).isEqualTo(INVALID);
        assertThat(use(token, "1ada", PASSWORD).refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(use(token, "ada", "").refusal()).isEqualTo("400 guard.invalid_input");
        assertThat(use(token, "ada", "short").refusal()).isEqualTo("422 password.rejected");
        assertThat(use(token, "ada", "password1").refusal()).isEqualTo("422 password.rejected");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    @Order(2)
    void links_used_at_once_make_one_administrator_and_are_worthless_then() throws Exception {
        assertThat(printed()).startsWith("Set up the first administrator: http://localhost:3001/console/welcome?token=");
        List<String> tokens = List.of(newToken(), newToken());

        List<Integer> statuses = together(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(i -> () -> use(tokens.get(i % 2), "admin" + i, PASSWORD).status())
                .toList());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(service.bean(Administrators.class).exist()).isTrue();
        assertThat(printed()).isEmpty();
        assertThat(tokens).allSatisfy(token -> assertThat(use(token, "ada", PASSWORD).refusal()).isEqualTo(INVALID));
    }

    @Test
    @Order(3)
    void the_first_administrator_finds_the_account_centre_open() {
        assertThat(service.bean(Streams.class).fold(AccountCenterId.DEFAULT.stream(), new AccountCenterFold()))
                .hasValueSatisfying(center -> {
                    assertThat(center.enabled()).isTrue();
                    assertThat(center.fields().password()).isEqualTo(FieldControl.EDIT);
                    assertThat(center.fields().profile()).isEqualTo(FieldControl.EDIT);
                    assertThat(center.fields().session()).isEqualTo(FieldControl.EDIT);
                    assertThat(center.fields().trustedDevice()).isEqualTo(FieldControl.EDIT);
                });
    }

    @Test
    @Order(4)
    void a_later_link_lets_an_administrator_in_again_and_nobody_else() {
        Answer created = use(newToken(), "ada", PASSWORD);
        first = created.text("userId");
        machine.post("/api/users", "{'username': 'eve'}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(use(newToken(), "eve", PASSWORD).refusal()).isEqualTo("422 user.username_already_in_use");
        assertThat(use(newToken(), "ada", "another horse battery").text("userId")).isEqualTo(first);
        assertThat(verify(first, "another horse battery")).isEqualTo(204);
        assertThat(verify(first, PASSWORD)).isEqualTo(422);
    }

    @Test
    @Order(5)
    void two_administrators_cannot_remove_each_other() throws Exception {
        List<String> both = service.bean(Administrators.class).all().stream().map(stream -> stream.id()).toList();
        assertThat(both).hasSize(2);

        assertThat(together(both.stream()
                .<Callable<Integer>>map(id -> () -> machine.delete("/api/users/" + id).status())
                .toList())).containsExactlyInAnyOrder(204, 422);
    }

    @Test
    @Order(6)
    void the_last_administrator_stays() {
        String last = service.bean(Administrators.class).all().getFirst().id();
        long head = service.head();

        assertThat(machine.delete("/api/users/" + last).refusal()).isEqualTo(LAST_ONE);
        assertThat(suspend(last, true).refusal()).isEqualTo(LAST_ONE);
        assertThat(machine.delete("/api/users/" + last + "/roles/administrator").refusal()).isEqualTo(LAST_ONE);
        assertThat(machine.put("/api/users/" + last + "/roles", "{'roleIds': []}").status()).isEqualTo(200);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    @Order(7)
    void another_one_counts_only_if_able_to_sign_in() {
        String last = service.bean(Administrators.class).all().getFirst().id();
        String bob = use(newToken(), "bob", PASSWORD).text("userId");

        assertThat(suspend(bob, true).status()).isEqualTo(200);
        assertThat(machine.delete("/api/users/" + last).refusal()).isEqualTo(LAST_ONE);
        assertThat(suspend(bob, false).status()).isEqualTo(200);
        assertThat(machine.delete("/api/users/" + last + "/roles/administrator").status()).isEqualTo(204);
        assertThat(machine.delete("/api/users/" + last).status()).isEqualTo(204);
    }

    private Answer use(String token, String username, String password) {
        return service.anonymous().send("POST", "/api/setup/administrator",
                "{\"token\": \"%s\", \"username\": \"%s\", \"password\": \"%s\"}".formatted(token, username, password),
                "X-Forwarded-For", "192.0.2." + Math.floorMod(username.hashCode(), 200));
    }

    private Answer suspend(String user, boolean isSuspended) {
        return machine.patch("/api/users/" + user + "/is-suspended", "{'isSuspended': %s}".formatted(isSuspended));
    }

    private int verify(String user, String password) {
        return machine.post("/api/users/" + user + "/password/verify", "{'password': '%s'}".formatted(password)).status();
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private String newToken() {
        return service.bean(SetupLinks.class).issue().getQuery().substring("token=".length());
    }

    private String printed() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        new FirstAccess(service.bean(Administrators.class), service.bean(SetupLinks.class),
                new PrintStream(terminal, true, StandardCharsets.UTF_8)).run(null);
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
