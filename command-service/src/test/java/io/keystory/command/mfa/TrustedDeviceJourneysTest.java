package io.keystory.command.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.InteractionBrowser;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestClient.Answer;
import io.keystory.command.support.TestCommandService;
import io.keystory.command.user.UserAccounts;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.TrustedDeviceVerification.TrustedDeviceVerified;
import io.keystory.events.interaction.request.AuthorizationRequest;
import io.keystory.events.interaction.request.ClaimsRequest;
import io.keystory.events.user.UserCommand.ChangeFactors;
import io.keystory.events.user.UserId;
import io.keystory.events.user.factor.FactorChange.AddPasskey;
import io.keystory.events.user.factor.FactorChange.RemoveFactor;
import io.keystory.events.user.factor.FactorChange.ReplaceTotp;
import io.keystory.events.user.factor.PasskeyCredential;
import io.keystory.events.user.factor.TrustedDevice;
import io.keystory.events.user.factor.UserFactors;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.security.TrustedDeviceCookie;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TrustedDeviceJourneysTest {

    private static final String TRUST = "/profile/mfa/trusted-device";
    private static final String ASKED = "403 session.mfa.require_mfa_verification";
    private static final String PASSWORD = "a long password";

    private static TestCommandService service;
    private static TestClient administrator;

    private final String name = "u" + Ids.nextUser();
    private String user;
    private TotpSecret app;

    @BeforeAll
    static void start() {
        service = TestCommandService.renewed();
        administrator = service.administrator();
    }

    @BeforeEach
    void somebody_with_an_authenticator_app() {
        offer("{'enabled': true, 'durationDays': 7}");
        user = administrator.post("/api/users",
                "{'username': '%s', 'password': '%s'}".formatted(name, PASSWORD)).text("id");
        app = TotpSecret.of(administrator.post("/api/users/" + user + "/mfa-verifications", "{'type': 'Totp'}")
                .text("secret"));
    }

    @Test
    void a_trusted_browser_is_asked_for_no_factor_and_any_other_is() {
        String kept = trusted();
        InteractionBrowser again = signingIn(InteractionBrowser.REQUEST, kept);

        assertThat(again.post("/submit", "{}").status()).isEqualTo(200);
        assertThat(again.story()).filteredOn(TrustedDeviceVerified.class::isInstance).hasSize(1);
        assertThat(again.story().getLast()).isInstanceOf(InteractionSubmitted.class);
        assertThat(submitted("")).isEqualTo(ASKED);
        assertThat(submitted(TrustedDeviceCookie.NAME + "=" + Ids.nextSecret())).isEqualTo(ASKED);
        assertThat(submitted(TrustedDeviceCookie.NAME + "=" + device().id())).isEqualTo(ASKED);
    }

    @Test
    void whoever_has_not_heard_that_their_browser_is_trusted_is_told_the_same_again() {
        InteractionBrowser browser = signingIn(InteractionBrowser.REQUEST, "");
        prove(browser);
        String kept = browser.post(TRUST, "{}").header("Set-Cookie");

        assertThat(browser.post(TRUST, "{}").header("Set-Cookie")).isEqualTo(kept);
        assertThat(devices()).hasSize(1);
        assertThat(submitted(kept.split(";")[0])).isEqualTo("200 null");
    }

    @Test
    void one_browser_is_trusted_by_several_persons_each_for_themselves() {
        String kept = trusted();
        TrustedDeviceJourneysTest other = new TrustedDeviceJourneysTest();
        other.somebody_with_an_authenticator_app();

        assertThat(other.submitted(kept)).isEqualTo(ASKED);
        String both = other.trusted(kept);
        assertThat(other.submitted(both)).isEqualTo("200 null");
        assertThat(submitted(both)).isEqualTo("200 null");
    }

    @Test
    void trust_is_offered_after_a_factor_only() {
        InteractionBrowser browser = InteractionBrowser.here(service, "SignIn");
        assertThat(browser.post(TRUST, "{}").refusal()).isEqualTo("404 session.identifier_not_found");

        InteractionBrowser identified = signingIn(InteractionBrowser.REQUEST, "");
        assertThat(identified.state().json().at("/trustedDevice/canCreate").asBoolean(true)).isFalse();
        assertThat(identified.post(TRUST, "{}").refusal()).isEqualTo(ASKED);
        prove(identified);
        assertThat(identified.state().json().at("/verificationRecords/1/userId").asString())
                .isEqualTo(identified.state().text("userId"));
        assertThat(identified.state().json().get("trustedDevice").toString())
                .isEqualTo("{\"canCreate\":true,\"durationDays\":7}");

        offer("{'enabled': false}");
        assertThat(identified.post(TRUST, "{}").refusal()).isEqualTo("403 auth.forbidden");
        assertThat(identified.state().json().has("trustedDevice")).isFalse();
        assertThat(InteractionBrowser.here(service, "ForgotPassword").post(TRUST, "{}").refusal())
                .isEqualTo("400 session.not_supported_for_forgot_password");
        assertThat(devices()).isEmpty();
    }

    @Test
    void trust_cannot_be_built_on_trust() {
        InteractionBrowser again = signingIn(InteractionBrowser.REQUEST, trusted());
        again.post("/submit", "{}");

        assertThat(again.post(TRUST, "{}").refusal()).isEqualTo(ASKED);
    }

    @Test
    void an_application_that_asks_for_several_factors_gets_them() {
        String kept = trusted();
        AuthorizationRequest stepUp = withClaims(new ClaimsRequest(
                null, null, null, List.of(ClaimsRequest.MULTI_FACTOR), false, null));

        assertThat(signingIn(stepUp, kept).post("/submit", "{}").refusal()).isEqualTo(ASKED);
    }

    @Test
    void trust_ends_with_the_policy_with_a_new_password_and_when_it_is_taken_back() {
        String kept = trusted();
        offer("{'enabled': false}");
        assertThat(submitted(kept)).isEqualTo(ASKED);
        offer("{'enabled': true, 'durationDays': 7}");
        assertThat(submitted(kept)).isEqualTo("200 null");

        String path = "/api/users/" + user + "/trusted-devices/" + device().id();
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.delete(path).refusal()).isEqualTo("404 entity.not_found");
        assertThat(submitted(kept)).isEqualTo(ASKED);
    }

    @Test
    void a_new_password_ends_trust() {
        String kept = trusted();
        administrator.patch("/api/users/" + user + "/password", "{'password': '%s'}".formatted(PASSWORD));

        assertThat(submitted(kept)).isEqualTo(ASKED);
        assertThat(devices()).isEmpty();
    }

    @Test
    void whoever_came_by_a_password_that_was_replaced_does_not_begin_anew_what_that_ended() {
        InteractionBrowser browser = signingIn(InteractionBrowser.REQUEST, "");
        prove(browser);
        assertThat(browser.post(TRUST, "{}").status()).isEqualTo(204);
        administrator.patch("/api/users/" + user + "/password", "{'password': '%s'}".formatted(PASSWORD));

        assertThat(browser.post(TRUST, "{}").refusal()).isEqualTo(ASKED);
        assertThat(devices()).isEmpty();
    }

    @Test
    void whoever_came_by_a_factor_that_was_replaced_does_not_begin_anew_what_that_ended() {
        InteractionBrowser browser = signingIn(InteractionBrowser.REQUEST, "");
        prove(browser);
        service.bean(Commands.class).send(new ChangeFactors(new UserId(user),
                List.of(new ReplaceTotp(Ids.next(), TotpSecret.create().base32(), 0))));

        assertThat(browser.state().json().at("/trustedDevice/canCreate").asBoolean(true)).isFalse();
        assertThat(browser.post(TRUST, "{}").refusal()).isEqualTo(ASKED);
        assertThat(devices()).isEmpty();
    }

    @Test
    void a_factor_that_was_removed_since_it_was_proven_stands_for_no_other() {
        InteractionBrowser browser = signingIn(InteractionBrowser.REQUEST, "");
        prove(browser);
        service.bean(Commands.class).send(new ChangeFactors(new UserId(user), List.of(
                new AddPasskey(Ids.next(), "localhost", new PasskeyCredential(Ids.next(), "key", List.of()), 0, null, null),
                new RemoveFactor(factors().totp().id()))));
        administrator.patch("/api/sign-in-exp", "{'mfa': {'factors': ['Totp', 'WebAuthn'], 'policy': 'UserControlled'}}");

        assertThat(browser.post("/submit", "{}").refusal()).isEqualTo(ASKED);
    }

    @Test
    void people_take_trust_back_themselves_with_a_fresh_proof() {
        trusted();
        administrator.patch("/api/account-center", "{'enabled': true, 'fields': {'trustedDevice': 'Edit'}}");
        TestClient self = service.account(user, "openid", "urn:logto:scope:trusted_devices");
        String path = "/api/my-account/trusted-devices/" + device().id();

        assertThat(self.delete(path).refusal()).isEqualTo("401 verification_record.permission_denied");
        String proof = self.post("/api/verifications/password", "{'password': '%s'}".formatted(PASSWORD))
                .text("verificationRecordId");
        assertThat(service.account(user, "openid").send("DELETE", path, null, "logto-verification-id", proof).refusal())
                .isEqualTo("401 auth.unauthorized");
        assertThat(self.send("DELETE", path, null, "logto-verification-id", proof).status()).isEqualTo(204);
        assertThat(devices()).isEmpty();
    }

    @Test
    void a_password_is_not_replaced_by_signing_in() {
        InteractionBrowser browser = signingIn(InteractionBrowser.REQUEST, "");
        prove(browser);

        assertThat(browser.post("/profile", "{'type': 'password', 'value': 'quite another one'}").refusal())
                .isEqualTo("422 user.password_exists_in_profile");
    }

    @Test
    void an_authenticator_app_whose_secret_is_not_kept_any_more_is_set_up_anew() {
        InteractionBrowser browser = signingIn(InteractionBrowser.REQUEST, "");
        String offered = browser.post("/verification/totp/secret", "{}").text("verificationId");
        service.bean(JdbcTemplate.class).update("delete from vault.entry where id = ?", offered);

        assertThat(browser.post("/verification/totp/verify",
                "{'verificationId': '%s', 'code': '123456'}".formatted(offered)).refusal())
                .isEqualTo("404 session.mfa.pending_info_not_found");
    }

    private static void offer(String trustedDevice) {
        Answer answer = administrator.patch("/api/sign-in-exp",
                "{'mfa': {'factors': ['Totp'], 'policy': 'UserControlled'}, 'trustedDevice': %s}"
                        .formatted(trustedDevice));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The cookie of a browser that the person trusts after a sign-in with a second factor. */
    private String trusted() {
        return trusted("");
    }

    private String trusted(String kept) {
        InteractionBrowser browser = signingIn(InteractionBrowser.REQUEST, kept);
        assertThat(browser.post("/submit", "{}").refusal()).isEqualTo(ASKED);
        prove(browser);
        Answer answer = browser.post(TRUST, "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/api");
        return answer.header("Set-Cookie").split(";")[0];
    }

    private void prove(InteractionBrowser browser) {
        String code = app.codeOf(Instant.now().getEpochSecond() / 30);
        assertThat(browser.post("/verification/totp/verify", "{'code': '%s'}".formatted(code)).status()).isEqualTo(200);
    }

    private String submitted(String kept) {
        Answer answer = signingIn(InteractionBrowser.REQUEST, kept).post("/submit", "{}");
        return answer.status() == 200 ? "200 null" : answer.refusal();
    }

    private InteractionBrowser signingIn(AuthorizationRequest request, String kept) {
        InteractionBrowser browser = new InteractionBrowser(service, request, kept);
        browser.put("", "{'interactionEvent': 'SignIn'}");
        String proof = browser.post("/verification/password",
                "{'identifier': {'type': 'username', 'value': '%s'}, 'password': '%s'}".formatted(name, PASSWORD))
                .text("verificationId");
        browser.post("/identification", "{'verificationId': '%s'}".formatted(proof));
        return browser;
    }

    private TrustedDevice device() {
        return devices().getFirst();
    }

    private List<TrustedDevice> devices() {
        return factors().trustedDevices();
    }

    private UserFactors factors() {
        return service.bean(UserAccounts.class).find(new UserId(user)).orElseThrow().secrets().factors();
    }

    private static AuthorizationRequest withClaims(ClaimsRequest claims) {
        return new AuthorizationRequest("https://example.org/callback", null, null, null, "state", null, "challenge",
                "S256", null, null, null, null, claims, null, null);
    }
}
