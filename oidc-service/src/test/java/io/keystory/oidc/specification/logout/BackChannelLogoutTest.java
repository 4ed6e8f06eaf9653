package io.keystory.oidc.specification.logout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.grant.GrantId;
import io.keystory.events.logout.LogoutEvent.LogoutDelivered;
import io.keystory.events.logout.LogoutEvent.LogoutDeliveryFailed;
import io.keystory.events.session.SessionEvent.ApplicationRemoved;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.RelyingParty;
import io.keystory.oidc.support.RelyingParty.Notice;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("OpenID Connect Back-Channel Logout 1.0")
class BackChannelLogoutTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final RelyingParty party = new RelyingParty();
    private final String user = GIVEN.user();
    private final String client = GIVEN.client(ApplicationType.SPA);
    private Facts facts;
    private Map<String, Object> idToken;

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @BeforeEach
    void a_client_that_wants_to_know() {
        wantsToKnow(client, party.logoutUri());
        facts = new Facts(PROVIDER);
    }

    @AfterEach
    void stop() {
        party.close();
    }

    @Test
    @DisplayName("2.1: discovery tells that it is supported, and with sessions")
    void discovery() {
        JsonNode metadata = PROVIDER.calls().get("/oidc/.well-known/openid-configuration").json();

        assertThat(metadata.get("backchannel_logout_supported").asBoolean()).isTrue();
        assertThat(metadata.get("backchannel_logout_session_supported").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("2.4: the logout token has what it must have, and no nonce")
    void logout_token() {
        signIn();
        end();

        String token = party.next().form().get("logout_token");
        Map<String, Object> claims = TestKey.claims(token);

        assertThat(TestKey.type(token)).isEqualTo("logout+jwt");
        assertThat(claims).containsOnlyKeys("iss", "sub", "aud", "iat", "exp", "jti", "events", "sid")
                .containsEntry("iss", "http://localhost:3001/oidc").containsEntry("sub", user)
                .containsEntry("aud", client)
                .containsEntry("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        assertThat(seconds(claims, "exp") - seconds(claims, "iat")).isEqualTo(120);
    }

    @Test
    @DisplayName("2.1: the sid is that of the ID token")
    void session_id() {
        signIn();
        end();

        assertThat(TestKey.claims(party.next().form().get("logout_token")).get("sid")).isEqualTo(idToken.get("sid"));
    }

    @Test
    @DisplayName("2.5: it is posted as a form")
    void request() {
        signIn();
        end();

        Notice notice = party.next();
        assertThat(notice.method()).isEqualTo("POST");
        assertThat(notice.contentType()).startsWith("application/x-www-form-urlencoded");
        assertThat(notice.form()).containsOnlyKeys("logout_token");
        await().until(() -> !facts.of(LogoutDelivered.class).isEmpty());
        assertThat(facts.of(LogoutDelivered.class)).singleElement().satisfies(fact -> {
            assertThat(fact.applicationId().value()).isEqualTo(client);
            assertThat(fact.attempt()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("2.5: of several clients each that takes part in the session is told, and nobody else")
    void those_who_take_part() {
        try (RelyingParty stranger = new RelyingParty()) {
            wantsToKnow(GIVEN.client(ApplicationType.SPA), stranger.logoutUri());
            signIn();
            end();

            party.next();
            await().until(() -> !facts.of(LogoutDelivered.class).isEmpty());
            assertThat(stranger.isQuiet()).isTrue();
            assertThat(party.isQuiet()).isTrue();
        }
    }

    @Test
    @DisplayName("2.8: who does not take it in is told again, and the log says so")
    void retried() {
        party.answers(503);
        signIn();
        end();

        party.next();
        await().until(() -> !facts.of(LogoutDeliveryFailed.class).isEmpty());
        party.answers(204);
        party.next();
        await().until(() -> !facts.of(LogoutDelivered.class).isEmpty());

        LogoutDeliveryFailed failed = facts.of(LogoutDeliveryFailed.class).getFirst();
        assertThat(failed.reason()).isEqualTo("status_503");
        assertThat(failed.nextAttemptAt()).isGreaterThan(Instant.now().minusSeconds(60).toEpochMilli());
        assertThat(facts.of(LogoutDelivered.class).getFirst().attempt()).isGreaterThan(failed.attempt());
    }

    @Test
    @DisplayName("nothing is sent to addresses inside")
    void internal_address() {
        wantsToKnow(client, "http://10.0.0.1/logout");
        signIn();
        end();

        await().until(() -> !facts.of(LogoutDeliveryFailed.class).isEmpty());
        assertThat(facts.of(LogoutDeliveryFailed.class).getFirst().reason()).isEqualTo("address_refused");
    }

    @Test
    @DisplayName("an application whose grant is taken back is told, and the session goes on")
    void application_removed() {
        signIn();
        PROVIDER.events().append(new ApplicationRemoved(new SessionId((String) idToken.get("sid")), new UserId(user),
                new ApplicationId(client), new GrantId("gone")));

        assertThat(TestKey.claims(party.next().form().get("logout_token")).get("sid")).isEqualTo(idToken.get("sid"));
        assertThat(facts.of(SessionEnded.class)).isEmpty();
    }

    private void signIn() {
        Browser browser = new Browser(PROVIDER, client);
        browser.authorize();
        Answer tokens = browser.tokens(browser.signIn(user));
        idToken = TestKey.claims(tokens.text("id_token"));
    }

    private void end() {
        PROVIDER.events().append(new SessionEnded(
                new SessionId((String) idToken.get("sid")), new UserId(user), "user_suspended"));
    }

    private static void wantsToKnow(String client, String address) {
        GIVEN.happened(new ClientMetadataChanged(new ApplicationId(client), new ClientMetadata(
                List.of(Given.REDIRECT_URI), List.of(), address, true, null)));
    }

    private static long seconds(Map<String, Object> claims, String name) {
        return ((Number) claims.get(name)).longValue();
    }
}
