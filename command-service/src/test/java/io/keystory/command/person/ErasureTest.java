package io.keystory.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.verification.VerificationRecords;
import io.keystory.events.platform.Secret;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final String PASSWORD = "correct horse battery staple 9";
    private static final String REASON = "{\"reason\": \"asked for by letter\"}";

    private final TestCommandService service = TestCommandService.running();
    private final Fixtures fixtures = new Fixtures();
    private final String administrator = fixtures.user(PASSWORD);
    private final TestClient inPerson = service.person(administrator);

    @Test
    void a_person_is_forgotten_once_and_the_answer_names_the_event() {
        String name = "e" + Ids.next();
        String user = service.administrator().post("/api/users", "{'username': '%s'}".formatted(name)).text("id");

        Answer erased = erase(user, proof());

        assertThat(erased.status()).isEqualTo(202);
        assertThat(erased.json().get("position").asLong()).isEqualTo(service.head());
        assertThat(erased.text("id")).isNotBlank();
        assertThat(erase(user, proof()).json()).isEqualTo(erased.json());
        assertThat(service.administrator().post("/api/users", "{'username': '%s'}".formatted(name)).status())
                .isEqualTo(200);
    }

    @Test
    void who_was_deleted_can_be_forgotten() {
        String user = fixtures.user();
        service.administrator().delete("/api/users/" + user);
        assertThat(erase(user, proof()).status()).isEqualTo(202);
    }

    @Test
    void it_takes_a_fresh_proof_of_an_administrator_in_person() {
        String user = fixtures.user();
        String ofSomebodyElse = proof(fixtures.user(PASSWORD));
        long before = service.head();

        assertThat(erase(user, null).refusal()).isEqualTo("401 verification_record.permission_denied");
        assertThat(erase(user, ofSomebodyElse).refusal()).isEqualTo("401 verification_record.permission_denied");
        assertThat(service.administrator().send("POST", path(user), REASON).refusal())
                .isEqualTo("403 person.administrator_required");
        assertThat(service.head()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_forgotten_is_refused() {
        assertThat(erase("nobody", proof()).refusal()).isEqualTo("404 entity.not_exists_with_id");
        assertThat(erase(administrator, proof()).refusal()).isEqualTo("400 user.cannot_delete_self");
        assertThat(inPerson.send("POST", path(fixtures.user()), "{}", "logto-verification-id", proof()).refusal())
                .isEqualTo("400 guard.invalid_input");
    }

    private Answer erase(String user, String proof) {
        return proof == null
                ? inPerson.send("POST", path(user), REASON)
                : inPerson.send("POST", path(user), REASON, "logto-verification-id", proof);
    }

    private static String path(String user) {
        return "/api/users/" + user + "/erasure";
    }

    private String proof() {
        return proof(administrator);
    }

    private String proof(String user) {
        return service.bean(VerificationRecords.class)
                .byPassword(new UserId(user), new Secret(PASSWORD)).id().value();
    }
}
