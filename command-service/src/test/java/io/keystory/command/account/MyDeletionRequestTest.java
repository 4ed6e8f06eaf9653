package io.keystory.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.person.DeletionRounds;
import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.audit.RefusalEvent.AccountCallRefused;
import io.keystory.events.user.DeletionRequestChange.Ask;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequestDismissed;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequestWithdrawn;
import io.keystory.events.user.DeletionRequestEvent.DeletionRequested;
import io.keystory.events.user.UserCommand.ChangeDeletionRequest;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserId;
import io.keystory.platform.command.Commands;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyDeletionRequestTest {

    private static final String PATH = "/api/my-account/deletion-request";

    private final TestCommandService service = TestCommandService.running();
    private final Fixtures fixtures = new Fixtures();
    private final String user = fixtures.user("a password");
    private final UserId id = new UserId(user);
    private final TestClient self = service.account(user, "openid", "profile");

    @BeforeEach
    void it_may_be_asked_for() {
        set("{'enabled': true, 'deletionRequestsEnabled': true, 'deletionGraceDays': null}");
    }

    @Test
    void people_ask_for_it_with_a_fresh_proof_and_take_it_back_without() {
        String proof = self.post("/api/verifications/password", "{'password': 'a password'}")
                .text("verificationRecordId");
        long head = service.head();

        assertThat(ask(self, proof).status()).isEqualTo(204);
        assertThat(ask(self, proof).status()).isEqualTo(204);
        assertThat(service.after(head)).containsExactly(new DeletionRequested(id, null));
        set("{'deletionRequestsEnabled': false}");
        assertThat(self.delete(PATH).status()).isEqualTo(204);
        assertThat(self.delete(PATH).refusal()).isEqualTo("404 entity.not_found");
        assertThat(service.after(head)).contains(new DeletionRequestWithdrawn(id));
    }

    @Test
    void what_was_asked_for_is_taken_back_while_the_account_centre_is_closed() {
        ask(id, System.currentTimeMillis() + Duration.ofDays(1).toMillis());
        set("{'enabled': false}");
        long head = service.head();

        assertThat(ask(self, "x").refusal()).isEqualTo("400 account_center.not_enabled");
        assertThat(service.account(user, "openid").delete(PATH).refusal()).isEqualTo("401 auth.unauthorized");
        assertThat(self.delete(PATH).status()).isEqualTo(204);
        assertThat(service.after(head)).contains(new DeletionRequestWithdrawn(id));
    }

    @Test
    void without_proof_scope_or_permission_nothing_is_asked_for() {
        long head = service.head();
        assertThat(ask(self, "x").refusal()).isEqualTo("401 verification_record.permission_denied");
        assertThat(ask(service.account(user, "openid"), "x").refusal()).isEqualTo("401 auth.unauthorized");
        set("{'deletionRequestsEnabled': false}");
        assertThat(ask(self, "x").refusal()).isEqualTo("400 account_center.field_not_editable");
        assertThat(service.after(head)).noneMatch(DeletionRequested.class::isInstance)
                .filteredOn(AccountCallRefused.class::isInstance).hasSize(3);
    }

    @Test
    void who_cannot_prove_to_be_anybody_asks_without_and_is_told_a_day() {
        set("{'deletionGraceDays': 30}");
        String nobody = fixtures.user();
        long month = Duration.ofDays(30).toMillis();
        long before = System.currentTimeMillis();
        long head = service.head();

        assertThat(ask(service.account(nobody, "openid", "profile"), "").status()).isEqualTo(204);

        assertThat(service.after(head)).singleElement().isInstanceOfSatisfying(DeletionRequested.class, asked ->
                assertThat(asked.dueAt()).isBetween(before + month, System.currentTimeMillis() + month));
    }

    @Test
    void administrators_dismiss_it() {
        ask(id, null);
        long head = service.head();
        String path = "/api/users/" + user + "/deletion-request";

        assertThat(service.administrator().delete(path).status()).isEqualTo(204);
        assertThat(service.after(head)).containsExactly(new DeletionRequestDismissed(id));
        assertThat(service.administrator().delete(path).refusal()).isEqualTo("404 entity.not_found");
        assertThat(service.administrator().delete("/api/users/nobody/deletion-request").status()).isEqualTo(404);
    }

    @Test
    void a_round_forgets_those_whose_day_has_come_and_nobody_else() {
        long now = System.currentTimeMillis();
        String later = fixtures.user();
        String reluctant = fixtures.user();
        ask(id, now - 1);
        ask(new UserId(later), now + Duration.ofDays(1).toMillis());
        ask(new UserId(reluctant), now - 1);
        service.administrator().delete("/api/users/" + reluctant + "/deletion-request");
        long head = service.head();

        service.bean(DeletionRounds.class).round();
        service.bean(DeletionRounds.class).round();

        assertThat(service.after(head)).containsExactly(new UserDeleted(id), new UserErased(id, "deletion_requested"));
    }

    private void ask(UserId who, Long dueAt) {
        service.bean(Commands.class).send(new ChangeDeletionRequest(who, new Ask(dueAt)));
    }

    private void set(String settings) {
        assertThat(service.administrator().patch("/api/account-center", settings).status()).isEqualTo(200);
    }

    private static Answer ask(TestClient client, String proof) {
        return client.send("POST", PATH, null, "logto-verification-id", proof);
    }
}
