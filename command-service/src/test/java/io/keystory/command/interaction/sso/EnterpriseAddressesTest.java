package io.keystory.command.interaction.sso;

import static io.keystory.command.interaction.sso.SsoTestBed.identify;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.account.OwnAccess;
import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestProvider;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.UserCommand.LinkSsoIdentity;
import io.keystory.events.user.UserId;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnterpriseAddressesTest {

    private static TestProvider provider;
    private static SsoTestBed bed;
    private static String connector;

    private final String email = Ids.next() + "@acme.example";

    @BeforeAll
    static void start() {
        provider = new TestProvider();
        bed = new SsoTestBed();
        connector = bed.connector("OIDC", provider.ssoConfig(), "acme.example");
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void sso_is_on() {
        bed.settings("'singleSignOnEnabled': true");
    }

    @Test
    void people_of_the_domain_prove_their_address_in_no_other_way() {
        bed.user(", 'primaryEmail': '%s', 'password': 'correct horse 7'".formatted(email));
        bed.settings("'signIn': {'methods': [{'identifier': 'username', 'password': true, 'verificationCode': false,"
                + " 'isPasswordPrimary': true}, {'identifier': 'email', 'password': true, 'verificationCode': false,"
                + " 'isPasswordPrimary': true}]}");
        InteractionBrowser page = bed.page("SignIn");
        String verification = page.post("/verification/password",
                "{'identifier': {'type': 'email', 'value': '%s'}, 'password': 'correct horse 7'}".formatted(email))
                .text("verificationId");

        Answer refused = identify(page, verification);
        assertThat(refused.refusal()).isEqualTo("422 session.sso_enabled");
        assertThat(refused.json().at("/data/ssoConnectors/0/id").asString()).isEqualTo(connector);
        bed.settings("'singleSignOnEnabled': false");
        assertThat(identify(page, verification).status()).isEqualTo(204);
    }

    @Test
    void nobody_gives_such_an_address_to_their_account_by_a_code_to_it() {
        String user = bed.user(", 'password': 'correct horse 7'");
        TestClient account = account(user);

        assertThat(sends(account).refusal()).isEqualTo("422 session.sso_enabled");
        Answer refused = sets(account);
        assertThat(refused.refusal()).isEqualTo("422 session.sso_enabled");
        assertThat(refused.json().at("/data/ssoConnectors/0/id").asString()).isEqualTo(connector);
        assertThat(bed.known(user).primaryEmail()).isNull();
        bed.settings("'singleSignOnEnabled': false");
        assertThat(sets(account).refusal()).isEqualTo("400 verification_record.not_found");
    }

    @Test
    void who_is_known_to_that_very_enterprise_may_be_reached_there() {
        String user = bed.user(", 'password': 'correct horse 7'");
        bed.bean(Commands.class).send(new LinkSsoIdentity(new UserId(user), Ids.next(), new SsoConnectorId(connector),
                provider.issuer(), new SocialIdentity(user, Map.of())));
        TestClient account = account(user);

        assertThat(sends(account).body()).doesNotContain("session.sso_enabled");
        assertThat(sets(account).refusal()).isEqualTo("400 verification_record.not_found");
    }

    private static TestClient account(String user) {
        bed.administrator().patch("/api/account-center", "{'enabled': true, 'fields': {'email': 'Edit'}}");
        return bed.account(user, "openid", "email");
    }

    private Answer sends(TestClient account) {
        return account.post("/api/verifications/verification-code",
                "{'identifier': {'type': 'email', 'value': '%s'}}".formatted(email));
    }

    private Answer sets(TestClient account) {
        String proof = account.post("/api/verifications/password", "{'password': 'correct horse 7'}")
                .text("verificationRecordId");
        return account.send("POST", "/api/my-account/primary-email",
                "{\"email\": \"%s\", \"newIdentifierVerificationRecordId\": \"%s\"}".formatted(email, Ids.next()),
                OwnAccess.PROOF, proof);
    }

    @Test
    void an_address_in_other_letters_leads_around_nothing() {
        bed.user(", 'primaryEmail': '%s', 'password': 'correct horse 7'".formatted(email));
        bed.settings("'signIn': {'methods': [{'identifier': 'username', 'password': true, 'verificationCode': false,"
                + " 'isPasswordPrimary': true}, {'identifier': 'email', 'password': true, 'verificationCode': false,"
                + " 'isPasswordPrimary': true}]}");
        for (String typed : List.of(email.toUpperCase(Locale.ROOT), email.replace("acme", "\uFF41cme"),
                email.replace("@", "\uFF20"), email.replace("acme.", "acme\uFF0E"))) {
            InteractionBrowser page = bed.page("SignIn");
            String verification = page.post("/verification/password",
                    "{'identifier': {'type': 'email', 'value': '%s'}, 'password': 'correct horse 7'}".formatted(typed))
                    .text("verificationId");
            assertThat(identify(page, verification).refusal()).as(typed).isEqualTo("422 session.sso_enabled");
        }
    }

    @Test
    void a_domain_of_other_letters_leads_around_nothing_however_either_is_written() {
        bed.connector("OIDC", provider.ssoConfig(), "\u00e4cme.example");
        bed.connector("OIDC", provider.ssoConfig(), "xn--cme-rna.example");
        for (String domain : List.of("\u00e4cme.example", "xn--cme-pla.example", "\u00f6cme.example", "xn--cme-rna.example")) {
            assertThat(bed.page("SignIn").send("GET", "/sso-connectors?email=ada@" + domain, "").json().at("/connectorIds").size())
                    .as(domain).isOne();
        }
    }

    @Test
    void a_one_time_token_does_not_prove_an_address_of_the_domain() {
        bed.user(", 'primaryEmail': '%s'".formatted(email));
        InteractionBrowser page = bed.page("SignIn");
        String verification = byToken(page);

        assertThat(identify(page, verification).refusal()).isEqualTo("422 session.sso_enabled");
        bed.settings("'singleSignOnEnabled': false");
        assertThat(identify(page, verification).status()).isEqualTo(204);
    }

    @Test
    void a_one_time_token_makes_no_account_with_an_address_of_the_domain() {
        InteractionBrowser page = bed.page("Register");

        assertThat(identify(page, byToken(page)).refusal()).isEqualTo("422 session.sso_enabled");
    }

    private String byToken(InteractionBrowser page) {
        String token = bed.administrator()
                .post("/api/one-time-tokens", "{'email': '%s'}".formatted(email)).text("token");
        return page.post("/verification/one-time-token/verify",
                "{'identifier': {'type': 'email', 'value': '%s'}, 'token': '%s'}".formatted(email, token))
                .text("verificationId");
    }
}
