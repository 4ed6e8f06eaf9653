package io.keystory.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.ApiCalls;
import io.keystory.command.support.ApiCalls.Call;
import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.audit.RefusalEvent.AccountCallRefused;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationRecordCommand.RecordPasswordCheck;
import io.keystory.events.verification.VerificationRecordId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be changed by the account API: by whom, and when, it never is. */
class AccountWritesTest {

    private static final ApiCalls WRITES = ApiCalls.read(AccountWritesTest.class, "account-writes.csv");
    private static final String[] SCOPES = {"openid", "profile", "email", "phone", "address", "custom_data",
        "identities", "urn:logto:scope:sessions", "urn:logto:scope:trusted_devices"};

    private final TestCommandService service = TestCommandService.running();
    private final Fixtures fixtures = new Fixtures();
    private final String user = fixtures.user();

    @Test
    void every_write_is_here() {
        assertThat(WRITES.all().stream().map(Call::name)).containsExactlyInAnyOrderElementsOf(
                Stream.of("/api/my-account", "/api/verifications/")
                        .flatMap(base -> ApiCalls.served(service, base)).toList());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void applications_of_others_change_nothing(Call write) {
        open(true);
        assertRefused(write, service.ofOthers(user, SCOPES), "403 auth.third_party_application_forbidden");
    }

    @ParameterizedTest
    @MethodSource("writesOfOpenCentres")
    void nothing_changes_while_the_account_centre_is_closed(Call write) {
        open(false);
        assertRefused(write, service.account(user, SCOPES), "400 account_center.not_enabled");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_token_of_the_management_api_changes_nothing(Call write) {
        open(true);
        long head = service.head();
        assertThat(write.by(service.person(user)).refusal()).isEqualTo("401 auth.unauthorized");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_missing_a_foreign_and_an_expired_proof_are_refused_and_kept() {
        service.administrator().patch("/api/account-center", "{'enabled': true, 'fields': {'username': 'Edit'}}");
        String expired = Ids.next();
        service.bean(Commands.class).send(new RecordPasswordCheck(new VerificationRecordId(expired), new UserId(user),
                true, Instant.now().minusSeconds(1)));
        String foreign = Ids.next();
        service.bean(Commands.class).send(new RecordPasswordCheck(new VerificationRecordId(foreign),
                new UserId(fixtures.user()), true, Instant.now().plusSeconds(600)));
        for (String proof : List.of("", foreign, expired)) {
            long head = service.head();
            assertThat(named(service.account(user, SCOPES), "u" + Ids.nextUser(), proof).refusal())
                    .isEqualTo("401 verification_record.permission_denied");
            assertKept(head, "PATCH /api/my-account", "verification_record.permission_denied");
        }
    }

    @Test
    void what_may_not_be_edited_is_refused_and_kept_and_what_makes_no_sense_is_not() {
        service.administrator().patch("/api/account-center", "{'enabled': true, 'fields': {'name': 'ReadOnly'}}");
        TestClient self = service.account(user, SCOPES);
        long head = service.head();
        assertThat(self.patch("/api/my-account", "{'name': 'Eve'}").refusal())
                .isEqualTo("400 account_center.field_not_editable");
        assertKept(head, "PATCH /api/my-account", "account_center.field_not_editable");
        long kept = service.head();
        assertThat(self.post("/api/verifications/password", "{'password': ''}").status()).isEqualTo(400);
        assertThat(service.head()).isEqualTo(kept);
    }

    /** Statuses as the reference has them. */
    @Test
    void to_link_without_the_scope_is_unauthorized_and_to_unlink_is_a_bad_request() {
        service.administrator().patch("/api/account-center", "{'enabled': true, 'fields': {'social': 'Edit'}}");
        TestClient self = service.account(user, "openid");
        String proven = "{'newIdentifierVerificationRecordId': 'x'}";
        assertThat(self.post("/api/my-account/identities", proven).refusal()).isEqualTo("401 auth.unauthorized");
        assertThat(self.put("/api/my-account/identities", proven).refusal()).isEqualTo("401 auth.unauthorized");
        assertThat(self.delete("/api/my-account/identities/far").refusal()).isEqualTo("400 auth.unauthorized");
    }

    @Test
    void that_something_could_not_be_read_is_not_kept() {
        open(false);
        TestClient self = service.account(user, SCOPES);
        long head = service.head();
        for (String method : List.of("GET", "HEAD")) {
            assertThat(self.send(method, "/api/my-account/identities/far/access-token", null).status()).isEqualTo(400);
        }
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void who_is_refused_again_and_again_does_not_fill_the_log() {
        open(false);
        TestClient self = service.account(user, SCOPES);
        long head = service.head();
        for (int i = 0; i < 55; i++) {
            assertThat(self.patch("/api/my-account", "{'name': 'Eve'}").status()).isEqualTo(400);
        }
        assertThat(service.head()).isEqualTo(head + 50);
    }

    @Test
    void a_username_is_changed_only_to_one_that_people_may_choose() {
        service.administrator().patch("/api/account-center", "{'enabled': true, 'fields': {'username': 'Edit'}}");
        String given = "U" + Ids.nextUser();
        String person = service.administrator().post("/api/users",
                "{'username': '%s', 'password': 'a password'}".formatted(given)).text("id");
        TestClient self = service.account(person, SCOPES);
        String proof = self.post("/api/verifications/password", "{'password': 'a password'}")
                .text("verificationRecordId");
        fixtures.allowUppercaseUsernames(false);
        try {
            long head = service.head();
            assertThat(named(self, "A" + given, proof).refusal()).isEqualTo("422 user.username_uppercase_not_allowed");
            assertThat(named(self, given, proof).status()).isEqualTo(200);
            assertThat(service.after(head)).singleElement().isInstanceOf(AccountCallRefused.class);
            assertThat(named(self, "u" + Ids.nextUser(), proof).status()).isEqualTo(200);
        } finally {
            fixtures.allowUppercaseUsernames(true);
        }
    }

    @Test
    void a_number_that_is_none_is_refused_before_it_is_asked_whose_it_is() {
        service.administrator().patch("/api/account-center", "{'enabled': true, 'fields': {'phone': 'Edit'}}");
        String person = service.administrator().post("/api/users", "{'password': 'a password'}").text("id");
        TestClient self = service.account(person, SCOPES);
        String proof = self.post("/api/verifications/password", "{'password': 'a password'}")
                .text("verificationRecordId");
        long head = service.head();

        assertThat(self.send("POST", "/api/my-account/primary-phone",
                "{\"phone\": \"0491234\", \"newIdentifierVerificationRecordId\": \"x\"}",
                "logto-verification-id", proof).refusal()).isEqualTo("422 user.invalid_phone");

        assertThat(service.after(head)).singleElement().isInstanceOf(AccountCallRefused.class);
    }

    private static Answer named(TestClient self, String username, String proof) {
        return self.send("PATCH", "/api/my-account", "{\"username\": \"%s\"}".formatted(username),
                "logto-verification-id", proof);
    }

    private void assertRefused(Call write, TestClient client, String refusal) {
        long head = service.head();
        assertThat(write.by(client).refusal()).isEqualTo(refusal);
        assertKept(head, write.name(), refusal.substring(4));
    }

    /** One event says so, and nothing else has happened. */
    private void assertKept(long head, String call, String code) {
        assertThat(service.after(head)).singleElement().isInstanceOfSatisfying(AccountCallRefused.class, told -> {
            assertThat(told.userId().value()).isEqualTo(user);
            assertThat(told.call()).isEqualTo(call);
            assertThat(told.code()).isEqualTo(code);
        });
    }

    private void open(boolean isOpen) {
        assertThat(service.administrator().patch("/api/account-center", "{'enabled': %s}".formatted(isOpen)).status())
                .isEqualTo(200);
    }

    private static List<Call> writes() {
        return WRITES.all();
    }

    /** That one asked for the end of the account can always be taken back. */
    private static List<Call> writesOfOpenCentres() {
        return WRITES.all().stream()
                .filter(write -> !write.name().equals("DELETE /api/my-account/deletion-request")).toList();
    }
}
