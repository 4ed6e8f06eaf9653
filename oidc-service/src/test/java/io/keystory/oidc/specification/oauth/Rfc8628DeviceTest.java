package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.token.TokenEvent.DeviceCodeApproved;
import io.keystory.events.token.TokenEvent.DeviceCodeIssued;
import io.keystory.events.token.TokenEvent.DeviceCodeRefused;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import io.keystory.oidc.token.authorized.CodeGrant;
import io.keystory.oidc.token.device.DeviceCodes;
import io.keystory.oidc.token.device.PendingDevices;
import io.keystory.oidc.token.device.PendingDevices.Device;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What RFC 8628 demands of a server that lets devices in, and what we promise beyond it. */
class Rfc8628DeviceTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String SCOPE = "openid profile offline_access";

    private Authorized device;

    @BeforeEach
    void aDeviceAndAUser() {
        TestKey.current();
        device = new Authorized(PROVIDER, GIVEN.device(false), GIVEN.user());
    }

    @Test
    void section_3_2_the_answer_has_codes_addresses_and_a_life() {
        Facts facts = new Facts(PROVIDER);

        Answer answer = ask();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("device_code")).hasSize(43);
        assertThat(answer.text("user_code")).matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");
        assertThat(answer.text("verification_uri")).isEqualTo("http://localhost:3001/device");
        assertThat(answer.text("verification_uri_complete"))
                .isEqualTo("http://localhost:3001/device?user_code=" + answer.text("user_code"));
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(600);
        assertThat(answer.json().has("interval")).isFalse();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(facts.of(DeviceCodeIssued.class)).singleElement()
                .satisfies(fact -> assertThat(fact.scope()).isEqualTo(SCOPE));
    }

    @Test
    void section_3_1_only_devices_may_ask_and_only_for_what_there_is() {
        assertThat(PROVIDER.calls().form("/oidc/device/auth", "client_id", GIVEN.client(ApplicationType.NATIVE)).error())
                .isEqualTo("unauthorized_client");
        assertThat(PROVIDER.calls().form("/oidc/device/auth").error()).isEqualTo("invalid_request");
        assertThat(PROVIDER.calls().form("/oidc/device/auth", "client_id", "nobody").status()).isEqualTo(401);
        assertThat(ask("resource", "https://nobody.example").error()).isEqualTo("invalid_target");
        assertThat(PROVIDER.calls().form("/oidc/device/auth", "client_id", GIVEN.device(true), "scope", "openid email")
                .error()).isEqualTo("invalid_scope");
    }

    @Test
    void section_3_5_until_the_user_decides_the_device_waits() {
        String code = ask().text("device_code");
        Facts facts = new Facts(PROVIDER);

        Answer answer = poll(code);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("authorization_pending");
        assertThat(facts.all()).isEmpty();
    }

    @Test
    void section_3_5_a_device_that_was_allowed_gets_its_tokens_once() {
        Given.ResourceView resource = GIVEN.resource(600, "read");
        Answer asked = ask("resource", resource.indicator());
        Facts facts = new Facts(PROVIDER);
        approve(asked);

        Answer tokens = poll(asked.text("device_code"));

        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
        assertThat(tokens.text("scope")).isEqualTo(SCOPE);
        assertThat(TestKey.claims(tokens.text("id_token"))).containsEntry("sub", device.user());
        assertThat(device.refresh(tokens.text("refresh_token"), "resource", resource.indicator()).status())
                .isEqualTo(200);
        assertThat(poll(asked.text("device_code")).error()).isEqualTo("invalid_grant");
        assertThat(facts.of(DeviceCodeApproved.class)).hasSize(1);
        assertThat(facts.of(TokensIssued.class).getFirst().grantType()).isEqualTo(GRANT);
    }

    @Test
    void section_3_5_a_refusal_and_an_expiry_are_told() {
        Facts facts = new Facts(PROVIDER);
        Answer refused = ask();
        PROVIDER.bean(DeviceCodes.class).refuse(
                waiting(refused).id(), new ApplicationId(device.client()), new UserId(device.user()));
        Answer late = ask();
        PROVIDER.bean(JdbcTemplate.class).update(
                "update token.device_code set expires_at = now() where id = ?", waiting(late).id());

        assertThat(poll(refused.text("device_code")).error()).isEqualTo("access_denied");
        assertThat(poll(late.text("device_code")).error()).isEqualTo("expired_token");
        assertThat(poll("nonsense").error()).isEqualTo("invalid_grant");
        assertThat(facts.of(DeviceCodeRefused.class)).hasSize(1);
        assertThat(PROVIDER.bean(PendingDevices.class).find(late.text("user_code"))).isEmpty();
    }

    @Test
    void of_fifty_polls_at_once_one_gets_tokens() {
        Answer asked = ask();
        approve(asked);

        List<Answer> answers = Together.run(50, () -> poll(asked.text("device_code")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).singleElement()
                .satisfies(answer -> assertThat(device.refresh(answer.text("refresh_token")).status()).isEqualTo(200));
        assertThat(answers).filteredOn(answer -> answer.status() != 200).hasSize(49)
                .allSatisfy(answer -> assertThat(answer.error()).isEqualTo("invalid_grant"));
    }

    @Test
    void a_code_that_comes_back_later_or_from_elsewhere_ends_its_grant() {
        Answer asked = ask();
        approve(asked);
        Answer tokens = poll(asked.text("device_code"));
        Facts facts = new Facts(PROVIDER);

        PROVIDER.clock().later(Duration.ofSeconds(4), () ->
                assertThat(poll(asked.text("device_code")).error()).isEqualTo("invalid_grant"));

        assertThat(device.refresh(tokens.text("refresh_token")).error()).isEqualTo("invalid_grant");
        assertThat(facts.of(GrantRevoked.class)).singleElement()
                .satisfies(revoked -> assertThat(revoked.reason()).isEqualTo("device_code_replayed"));
        assertThat(PROVIDER.calls().form("/oidc/token", "grant_type", GRANT, "client_id", GIVEN.device(false),
                "device_code", ask().text("device_code")).error()).isEqualTo("invalid_grant");
    }

    @Test
    void a_suspension_between_consent_and_poll_holds() {
        Answer asked = ask();
        approve(asked);
        PROVIDER.events().append(new UserSuspended(new UserId(device.user())));
        assertThat(poll(asked.text("device_code")).error()).isEqualTo("invalid_grant");
        PROVIDER.events().append(new UserReactivated(new UserId(device.user())));

        assertThat(poll(asked.text("device_code")).error()).isEqualTo("invalid_grant");
    }

    @Test
    void no_code_is_stored_in_the_clear() {
        Answer asked = ask();

        assertThat(PROVIDER.bean(JdbcTemplate.class)
                .queryForList("select t::text from token.device_code t", String.class))
                .noneMatch(row -> row.contains(asked.text("device_code")) || row.contains(asked.text("user_code")));
    }

    private Answer ask(String... more) {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"client_id", device.client(), "scope", SCOPE}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return PROVIDER.calls().form("/oidc/device/auth", all);
    }

    private Answer poll(String code) {
        return PROVIDER.calls().form("/oidc/token", "grant_type", GRANT, "client_id", device.client(),
                "device_code", code);
    }

    private static Device waiting(Answer asked) {
        return PROVIDER.bean(PendingDevices.class).find(asked.text("user_code")).orElseThrow();
    }

    private void approve(Answer asked) {
        PROVIDER.bean(DeviceCodes.class).approve(waiting(asked).id(), new CodeGrant(null,
                new UserId(device.user()), new ApplicationId(device.client()), device.grant(), device.session(),
                Instant.now(), Set.of("pwd")), List.of());
    }
}
