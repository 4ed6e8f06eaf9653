package io.keystory.command.credentialnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.command.connector.Connectors;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserId;
import io.keystory.platform.DueWork;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.message.MessageContent;
import io.keystory.store.EventLog;
import io.keystory.store.Vault;
import io.keystory.store.read.LogReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told by e-mail of which changed credential. */
class CredentialNoticesTest {

    private static final String SETTING = "/api/configs/credential-notices";

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final JdbcClient jdbc = service.bean(JdbcClient.class);
    private final String email = Ids.next() + "@example.com";
    private final String other = Ids.next() + "@example.org";
    private long before;
    private String user;

    @BeforeEach
    void people_are_told() {
        service.bean(Connectors.class).sending(ConnectorType.EMAIL)
                .ifPresent(connector -> administrator.delete("/api/connectors/" + connector.id()));
        assertThat(administrator.patch(SETTING, "{'enabled': true}").body()).isEqualTo("{\"enabled\":true}");
        before = service.head();
        user = person("");
    }

    @AfterEach
    void nobody_is_told_any_more() {
        assertThat(administrator.patch(SETTING, "{'enabled': false}").body()).isEqualTo("{\"enabled\":false}");
    }

    @Test
    void nobody_is_told_of_what_they_registered_with() {
        awaitAutomations();

        assertThat(rows("true")).isZero();
    }

    @Test
    void a_password_that_an_administrator_replaced_is_told_without_where_they_were() {
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(1);

        MessageContent message = told().getFirst();
        assertThat(told()).hasSize(1);
        assertThat(message.recipient().address()).isEqualTo(email);
        assertThat(message.subject()).isEqualTo("Your account was changed");
        assertThat(message.content()).contains("- The password was changed (").contains(" UTC, by an administrator)")
                .doesNotContain("127.0.0.1").doesNotContain(email);
    }

    @Test
    void a_password_that_somebody_replaced_themselves_is_told_with_the_browser_and_the_address() {
        administrator.patch("/api/account-center", "{'enabled': true, 'fields': {'password': 'Edit'}}");
        TestClient self = service.account(user, "openid", "profile");
        String proof = self.post("/api/verifications/password", "{'password': 'a password'}").text("verificationRecordId");

        assertThat(self.send("POST", "/api/my-account/password", "{\"password\": \"another password\"}",
                "logto-verification-id", proof, "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0").status()).isEqualTo(204);
        settle(1);

        assertThat(told()).singleElement().extracting(MessageContent::content).asString()
                .containsPattern("- The password was changed \\(.* UTC, Firefox, Linux, 127\\.0\\.0\\.1\\)");
    }

    @Test
    void that_the_end_of_an_account_is_asked_for_is_told() {
        administrator.patch("/api/account-center", "{'enabled': true, 'deletionRequestsEnabled': true}");
        TestClient self = service.account(user, "openid", "profile");
        String proof = self.post("/api/verifications/password", "{'password': 'a password'}").text("verificationRecordId");

        assertThat(self.send("POST", "/api/my-account/deletion-request", null, "logto-verification-id", proof).status())
                .isEqualTo(204);
        settle(1);

        assertThat(told()).singleElement().extracting(MessageContent::content).asString()
                .contains("- The deletion of the account was asked for");
    }

    @Test
    void what_happens_within_a_minute_is_told_in_two_messages() {
        change("POST", "/mfa-verifications", "{'type': 'Totp', 'secret': 'GEZDGNBVGY3TQOJQ'}");
        settle(1);
        change("POST", "/mfa-verifications", "{'type': 'BackupCode'}");
        change("POST", "/personal-access-tokens", "{'name': 'mine'}");
        change("PATCH", "/password", "{'password': 'another password'}");
        await().until(() -> rows("next_at > now() + interval '30 seconds'") == 3);
        settle(4);

        assertThat(told()).extracting(message -> message.content().lines().filter(line -> line.startsWith("- ")).count())
                .containsExactly(1L, 3L);
        assertThat(told().getLast().content()).contains("New backup codes were made", "A personal access token was made");
    }

    @Test
    void a_factor_that_an_administrator_removed_is_told_by_its_kind() {
        change("POST", "/personal-access-tokens", "{'name': 'mine'}");
        settle(1);
        change("POST", "/mfa-verifications", "{'type': 'Totp', 'secret': 'GEZDGNBVGY3TQOJQ'}");
        String factor = service.after(before).stream().filter(TotpAdded.class::isInstance)
                .map(TotpAdded.class::cast).findFirst().orElseThrow().factorId();
        change("DELETE", "/mfa-verifications/" + factor, null);
        settle(3);

        assertThat(told()).hasSize(2).last().extracting(MessageContent::content).asString()
                .contains("- An authenticator app was added (", "- The authenticator app was removed (");
    }

    @Test
    void the_address_that_was_replaced_is_told_and_the_new_one_is_not() {
        change("PATCH", "", "{'primaryEmail': '%s'}".formatted(other));
        settle(1);

        assertThat(told()).singleElement().satisfies(message -> {
            assertThat(message.recipient().address()).isEqualTo(email);
            assertThat(message.content()).contains("- The e-mail address was changed (").doesNotContain(other);
        });
    }

    @Test
    void who_has_no_address_is_told_nothing_and_an_address_that_is_removed_is() {
        change("PATCH", "", "{'primaryEmail': null}");
        settle(1);
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(2);

        assertThat(told()).singleElement().satisfies(message -> {
            assertThat(message.recipient().address()).isEqualTo(email);
            assertThat(message.content()).contains("- The e-mail address was removed (");
        });
    }

    @Test
    void both_addresses_are_told_of_what_else_changed_with_it() {
        change("PATCH", "", "{'primaryEmail': '%s'}".formatted(other));
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(2);

        assertThat(told()).extracting(message -> message.recipient().address()).containsExactly(email, other);
    }

    @Test
    void a_template_in_the_language_of_the_person_comes_first_and_the_general_one_never() {
        administrator.put("/api/email-templates", """
                {'templates': [{'languageTag': 'fr', 'templateType': 'CredentialsChanged',
                'details': {'subject': 'Attention', 'content': '{{changes}}!', 'contentType': 'text/plain'}},
                {'languageTag': 'en', 'templateType': 'Generic', 'details': {'subject': 'Code', 'content': '{{code}}'}}]}""");
        try {
            String french = person(", 'profile': {'locale': 'fr-CA'}");
            administrator.patch("/api/users/" + french + "/password", "{'password': 'another password'}");
            String german = person(", 'profile': {'locale': 'de-AT'}");
            administrator.patch("/api/users/" + german + "/password", "{'password': 'another password'}");
            String persian = person(", 'profile': {'locale': 'fa'}");
            administrator.patch("/api/users/" + persian + "/password", "{'password': 'another password'}");
            settle(french, 1);
            settle(german, 1);
            settle(persian, 1);

            assertThat(told()).extracting(MessageContent::subject)
                    .containsExactlyInAnyOrder("Attention", "Ihr Konto wurde geändert", "حساب شما تغییر کرد");
            assertThat(told()).extracting(MessageContent::html).anySatisfy(html ->
                    assertThat(html).contains("<html lang=\"fa-IR\" dir=\"rtl\">", "<ul><li>گذرواژه تغییر کرد ("));
            assertThat(told()).extracting(MessageContent::content)
                    .anyMatch(text -> text.matches("- Le mot de passe a été modifié \\(.* UTC, par un administrateur\\)!"))
                    .anyMatch(text -> text.contains("- Das Passwort wurde geändert ("));
        } finally {
            administrator.delete("/api/email-templates?languageTag=fr");
            administrator.delete("/api/email-templates?languageTag=en");
        }
    }

    @Test
    void nobody_is_told_twice_when_the_automation_or_the_telling_begins_again() {
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(1);
        jdbc.sql("update token.credential_change set next_at = now() where user_id = ?").param(user).update();
        settle(1);
        readAgain(Clock.systemUTC());
        assertThat(rows("next_at is null")).isOne();
        assertThat(rows("true")).isOne();

        assertThat(told()).hasSize(1);
    }

    @Test
    void a_log_that_is_read_anew_tells_nobody_of_what_is_long_past() {
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(1);
        jdbc.sql("delete from token.credential_change where user_id = ?").param(user).update();

        readAgain(Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));
        assertThat(rows("true")).isZero();
        readAgain(Clock.offset(Clock.systemUTC(), Duration.ofHours(23)));
        settle(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void what_changed_before_it_was_wanted_is_not_told_when_it_is_looked_at_later() {
        administrator.patch(SETTING, "{'enabled': false}");
        change("PATCH", "/password", "{'password': 'another password'}");
        administrator.patch(SETTING, "{'enabled': true}");

        readAgain(Clock.systemUTC());

        assertThat(rows("true")).isZero();
    }

    @Test
    void nobody_is_told_who_is_forgotten_or_suspended_by_then() {
        String forgotten = user;
        String suspended = person("");
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(forgotten, 1);
        change("PATCH", "/password", "{'password': 'a third password'}");
        service.bean(Commands.class).send(new EraseUser(new UserId(forgotten), "asked for", false));
        administrator.patch("/api/users/" + suspended + "/is-suspended", "{'isSuspended': true}");
        administrator.patch("/api/users/" + suspended + "/password", "{'password': 'another password'}");
        settle(forgotten, 2);
        settle(suspended, 1);

        assertThat(told()).hasSize(1);
    }

    @Test
    void nothing_is_told_where_the_installation_does_not_want_it() {
        administrator.patch(SETTING, "{'enabled': false}");
        change("PATCH", "/password", "{'password': 'another password'}");
        awaitAutomations();

        assertThat(rows("true")).isZero();
    }

    @Test
    void what_waits_when_it_is_switched_off_is_not_told() {
        change("PATCH", "/password", "{'password': 'another password'}");
        settle(1);
        change("PATCH", "/password", "{'password': 'a third password'}");
        await().until(() -> rows("true") == 2);
        administrator.patch(SETTING, "{'enabled': false}");
        settle(2);

        assertThat(told()).hasSize(1);
    }

    @Test
    void no_more_is_taken_than_is_told_at_once_however_much_waits_for_one_person() {
        new TransactionTemplate(service.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                    insert into token.credential_change (position, user_id, notice, next_at) select -n, ?,
                    nullif(-n, -1), now() - interval '1 day' from generate_series(1, 3) n""").param(user).update();
            NoticeQueue queue = service.bean(NoticeQueue.class);

            assertThat(queue.due(1)).singleElement().satisfies(one -> assertThat(one.positions()).hasSize(1));
            assertThat(queue.due(2)).hasSize(2);
            assertThat(rows("notice = position and next_at > now()")).isEqualTo(3);
        });
    }

    private String person(String more) {
        String address = more.isEmpty() && user == null ? email : Ids.next() + "@example.net";
        return administrator.post("/api/users",
                "{'primaryEmail': '%s', 'password': 'a password'%s}".formatted(address, more)).text("id");
    }

    private void change(String method, String path, String body) {
        String json = body == null ? null : body.replace('\'', '"');
        assertThat(administrator.send(method, "/api/users/" + user + path, json).status()).isLessThan(300);
    }

    private void settle(int changes) {
        settle(user, changes);
    }

    /** Lets the telling of so many changes come to its end at once. */
    private void settle(String whose, int changes) {
        await().until(() -> rows(whose, "true") == changes);
        jdbc.sql("update token.credential_change set next_at = now() where user_id = ? and next_at is not null")
                .param(whose).update();
        service.bean("credentialNotices", DueWork.class).soon();
        await().until(() -> rows(whose, "next_at is null") == changes);
    }

    /** Lets the automation act on all that the person has done, at a time. */
    private void readAgain(Clock clock) {
        var automation = new WhenCredentialChangedThenTellOwner(service.bean(NoticeQueue.class),
                service.bean(NoticeSetting.class), service.bean(LogReader.class), clock);
        service.bean(EventLog.class).reader().stream(new UserId(user).stream(), 0)
                .forEach(event -> automation.commands(ofUser(event)).toList());
    }

    private void awaitAutomations() {
        long head = service.head();
        await().until(() -> administrator.send("GET", "/api/automations", null).json().get("position").asLong() >= head);
    }

    private long rows(String condition) {
        return rows(user, condition);
    }

    private long rows(String whose, String condition) {
        return jdbc.sql("select count(*) from token.credential_change where user_id = ? and " + condition)
                .param(whose).query(Long.class).single();
    }

    private List<MessageContent> told() {
        return service.after(before).stream()
                .filter(MessageOrdered.class::isInstance).map(MessageOrdered.class::cast)
                .filter(message -> message.purpose() == MessagePurpose.CREDENTIALS_CHANGED)
                .map(message -> service.bean(Vault.class).open(message.contentId()).map(MessageContent::of).orElse(null))
                .filter(Objects::nonNull).toList();
    }

    @SuppressWarnings("unchecked")
    private static Recorded<UserEvent> ofUser(Recorded<DomainEvent> event) {
        return (Recorded<UserEvent>) (Recorded<?>) event;
    }
}
