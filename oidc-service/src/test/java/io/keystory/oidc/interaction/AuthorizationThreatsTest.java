package io.keystory.oidc.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.InteractionStarted;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionFold;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.PasswordAlgorithm;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Clients;
import io.keystory.oidc.interaction.request.AuthorizationError;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.token.device.PendingDevices.Device;
import io.keystory.platform.Ids;
import io.keystory.store.Streams;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Mistakes with authorization requests that breached others. */
class AuthorizationThreatsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final String TOKEN = "/oidc/token";
    private static final String SCOPE = "openid offline_access";

    private final Authorized app = Authorized.inBrowser();

    @Test
    @DisplayName("CVE-2026-7507: an interaction is of the browser that began it, and no other is signed in by it")
    void session_fixation() {
        Browser attacker = new Browser(PROVIDER, app.client());
        attacker.authorize();
        Browser victim = new Browser(PROVIDER, app.client());
        victim.authorize();

        Answer lured = victim.get("/oidc/auth/" + attacker.interaction());
        assertThat(lured.status()).isEqualTo(400);
        assertThat(lured.body()).contains("session.not_found");
        attacker.signIn(app.user());
        assertThat(Browser.asksToSignIn(victim.authorize())).isTrue();
        assertThat(Browser.sent(victim.authorize("prompt", "none"))).containsEntry("error", "login_required");
    }

    @Test
    @DisplayName("a password that was replaced while somebody was signing in by it lets nobody in, and the new one does")
    void replaced_password() {
        UserId user = new UserId(app.user());
        long before = replacePassword(user);
        Browser thief = new Browser(PROVIDER, app.client());
        thief.authorize("prompt", "login");
        InteractionId interaction = thief.interaction();
        PROVIDER.events().append(given(interaction, user, before),
                new InteractionSubmitted(interaction, InteractionKind.SIGN_IN, user));

        long now = replacePassword(user);
        assertThat(Browser.asksToSignIn(thief.get("/oidc/auth/" + interaction))).isTrue();
        // One whose hash was read before it was replaced, and that was found right only then.
        PROVIDER.events().append(given(interaction, user, before));
        assertThat(Browser.asksToSignIn(thief.get("/oidc/auth/" + interaction))).isTrue();

        PROVIDER.events().append(given(interaction, user, now));
        assertThat(Browser.sent(thief.get("/oidc/auth/" + interaction))).containsKey("code");
    }

    @Test
    @DisplayName("a password that is replaced, or a user who is suspended, in the moment in which somebody is let in by it"
            + " ends session and grant, and nobody gets a code")
    void changed_in_between() {
        UserId user = new UserId(app.user());
        InteractionView byPassword = submitted(user, replacePassword(user));
        replacePassword(user);
        assertThatThrownBy(() -> letIn(byPassword)).isInstanceOfSatisfying(AuthorizationError.class,
                error -> assertThat(error.error()).isEqualTo("login_required"));
        assertThat(ended(user)).isEqualTo("1 session, 1 grant");

        InteractionView suspended = submitted(user, replacePassword(user));
        PROVIDER.events().append(new UserSuspended(user));
        assertThatThrownBy(() -> letIn(suspended)).isInstanceOfSatisfying(KeystoryException.class,
                refusal -> assertThat(refusal.code()).isEqualTo("user.suspended"));
        assertThat(ended(user)).isEqualTo("2 session, 2 grant");
    }

    @Test
    @DisplayName("nor does a person read that a device was let in by a password that was replaced in that moment")
    void device_in_between() {
        UserId user = new UserId(app.user());
        InteractionId interaction = new InteractionId(Ids.next());
        PROVIDER.events().append(new InteractionStarted(interaction, new ApplicationId(app.client()),
                DeviceRequest.of(PROVIDER.bean(Clients.class).find(app.client()).orElseThrow(),
                        new Device(Ids.next(), "BCDFGHJK", app.client(), List.of("openid"), List.of()),
                        "https://op.example").request(), null, PROVIDER.clock().millis() + 60_000));
        InteractionView byThePasswordBefore = submitted(interaction, user, replacePassword(user) - 1);

        assertThatThrownBy(() -> letIn(byThePasswordBefore)).isInstanceOfSatisfying(KeystoryException.class,
                refusal -> assertThat(refusal.code()).isEqualTo("session.not_found"));
        assertThat(ended(user)).isEqualTo("1 session, 1 grant");
    }

    private InteractionView submitted(UserId user, long passwordSetAt) {
        Browser browser = new Browser(PROVIDER, app.client());
        browser.authorize("prompt", "login");
        return submitted(browser.interaction(), user, passwordSetAt);
    }

    private static InteractionView submitted(InteractionId interaction, UserId user, long passwordSetAt) {
        PROVIDER.events().append(given(interaction, user, passwordSetAt),
                new InteractionSubmitted(interaction, InteractionKind.SIGN_IN, user));
        return PROVIDER.bean(Streams.class).fold(interaction.stream(), new InteractionFold()).orElseThrow();
    }

    /** What is done with an interaction that was found good a moment ago. */
    private void letIn(InteractionView interaction) {
        PROVIDER.bean(Completion.class).withInteraction(PROVIDER.bean(Clients.class).find(app.client()).orElseThrow(),
                interaction, new MockHttpServletRequest(), new MockHttpServletResponse());
    }

    private static String ended(UserId user) {
        return PROVIDER.bean(JdbcTemplate.class).queryForObject("""
                select (select count(*) from token.session_cookie where user_id = ? and ended_at is not null) || ' session, '
                  || (select count(*) from token.grant_state where user_id = ? and revoked_at is not null) || ' grant'""",
                String.class, user.value(), user.value());
    }

    /** When the new one was set, in milliseconds of the epoch. */
    private static long replacePassword(UserId user) {
        PROVIDER.events().append(new PasswordSet(user, Ids.next(), PasswordAlgorithm.ARGON2ID));
        return PROVIDER.bean(Streams.class).fold(user.stream(), new UserFold()).orElseThrow()
                .secrets().passwordUpdatedAt();
    }

    private static PasswordVerified given(InteractionId interaction, UserId user, long passwordSetAt) {
        return new PasswordVerified(
                interaction, Ids.next(), new Identifier(Identifier.Type.USERNAME, "ada"), user, passwordSetAt);
    }

    @Test
    @DisplayName("RFC 9700, 2.6 and 4.16: the authorization endpoint is closed to scripts, and no page of ours is framed")
    void scripts_and_frames() {
        String path = "/oidc/auth?client_id=" + app.client() + "&response_type=code&scope=openid&redirect_uri=x";
        Answer answer = PROVIDER.calls().get(path, "Origin", "https://app.example.com");

        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.header("X-Frame-Options") + answer.header("Content-Security-Policy"))
                .containsPattern("DENY|frame-ancestors 'none'");
    }

    @Test
    @DisplayName("RFC 9700, 2.1.2 and 2.4: there is no implicit grant, and none for passwords")
    void forgotten_grants() {
        assertThat(Browser.sent(new Browser(PROVIDER, app.client()).authorize("response_type", "token")))
                .containsEntry("error", "unsupported_response_type");
        assertThat(PROVIDER.calls().form(TOKEN, "grant_type", "password", "client_id", app.client(), "username", "ada",
                "password", "x").error()).isEqualTo("unsupported_grant_type");
        assertThat(PROVIDER.calls().form(TOKEN + "?grant_type=refresh_token&client_id=" + app.client()
                + "&refresh_token=" + app.exchange(SCOPE).text("refresh_token")).status()).isEqualTo(400);
    }
}
