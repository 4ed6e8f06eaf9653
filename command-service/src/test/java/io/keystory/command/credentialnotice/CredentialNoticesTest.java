package io.keystory.command.credentialnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.command.support.TestClient;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.platform.Ids;
import io.keystory.platform.message.MessageContent;
import org.junit.jupiter.api.Test;

/** Who is told by e-mail of which changed credential, and in which words. */
class CredentialNoticesTest extends ToldOwner {

    private final String other = Ids.next() + "@example.org";

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
}
