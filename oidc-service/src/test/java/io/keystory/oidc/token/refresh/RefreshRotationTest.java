package io.keystory.oidc.token.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import io.keystory.platform.security.AccountTokens;
import io.keystory.store.EventLog;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** When a refresh token is replaced, by what, and what becomes of the one before. */
class RefreshRotationTest extends RefreshedApplication {

    @Test
    void within_a_moment_the_same_token_gives_the_very_same_successors() {
        String token = app.exchange(SCOPE).text("refresh_token");

        Answer first = app.refresh(token);
        Answer again = app.refresh(token);

        assertThat(again.text("refresh_token")).isEqualTo(first.text("refresh_token"));
        assertThat(again.text("access_token")).isEqualTo(first.text("access_token"));
        assertThat(PROVIDER.bean(AccountTokens.class).find(again.text("access_token"))).isPresent();
    }

    @Test
    void within_a_moment_another_tab_may_ask_for_another_resource() {
        Given.ResourceView resource = GIVEN.resource(600, "read");
        String token = app.exchange(SCOPE + " read", resource.indicator()).text("refresh_token");

        Answer forResource = app.refresh(token, "resource", resource.indicator());
        Answer opaque = app.refresh(token);
        Answer narrower = app.refresh(token, "scope", "openid");

        assertThat(opaque.text("refresh_token")).isEqualTo(forResource.text("refresh_token"));
        assertThat(PROVIDER.bean(AccountTokens.class).find(opaque.text("access_token")).orElseThrow().scopes())
                .containsExactlyInAnyOrder(SCOPE.split(" "));
        assertThat(PROVIDER.bean(AccountTokens.class).find(narrower.text("access_token")).orElseThrow().scopes())
                .containsExactly("openid");
    }

    @Test
    void of_fifty_who_refresh_at_once_all_get_the_same_successor() {
        String token = app.exchange(SCOPE).text("refresh_token");

        List<Answer> answers = Together.run(50, () -> app.refresh(token));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.text("refresh_token")).containsOnly(
                answers.getFirst().text("refresh_token"));
        assertThat(PROVIDER.bean(JdbcTemplate.class).queryForObject(
                "select count(*) from token.refresh_token where grant_id = ?", Long.class, app.grant().value()))
                .isEqualTo(2);
    }

    @Test
    void a_token_that_comes_back_later_ends_the_family() {
        String token = app.exchange(SCOPE).text("refresh_token");
        Answer successor = app.refresh(token);
        Facts facts = new Facts(PROVIDER);

        PROVIDER.clock().later(Duration.ofSeconds(4), () ->
                assertThat(app.refresh(token).error()).isEqualTo("invalid_grant"));

        assertThat(app.refresh(successor.text("refresh_token")).error()).isEqualTo("invalid_grant");
        assertThat(PROVIDER.bean(AccountTokens.class).find(successor.text("access_token"))).isEmpty();
        assertThat(facts.of(GrantRevoked.class)).singleElement()
                .satisfies(revoked -> assertThat(revoked.reason()).isEqualTo("refresh_token_reused"));
    }

    @Test
    void a_token_that_comes_back_at_the_moment_in_which_its_grant_is_revoked_gives_no_more() throws Exception {
        String token = app.exchange(SCOPE).text("refresh_token");
        app.refresh(token);
        EventLog log = PROVIDER.bean(EventLog.class);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection head = PROVIDER.bean(DataSource.class).getConnection()) {
            head.setAutoCommit(false);
            head.createStatement().execute("select from log.head for update");
            Future<?> revoked = threads.submit(() -> PROVIDER.events().append(
                    new GrantRevoked(app.grant(), new UserId(app.user()), new ApplicationId(app.client()), "asked_for")));
            await().until(RefreshRotationTest::isAppenderBlocked);
            Future<Answer> again = threads.submit(() -> app.refresh(token));
            await().until(() -> log.waiting() > 0 || again.isDone());
            head.rollback();
            revoked.get();

            assertThat(again.get().error()).isEqualTo("invalid_grant");
        }
    }

    private static boolean isAppenderBlocked() {
        return PROVIDER.bean(JdbcTemplate.class).queryForObject("select exists (select from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock')", Boolean.class);
    }

    @Test
    void a_restart_does_not_make_a_replaced_token_good_again() {
        String token = app.exchange(SCOPE).text("refresh_token");
        Answer successor = app.refresh(token);

        try (TestProvider restarted = TestProvider.another("--keystory.token.refresh-reuse-interval=60s")) {
            String client = app.client();
            assertThat(restarted.calls().form("/oidc/token", "grant_type", "refresh_token", "client_id", client,
                    "refresh_token", token).text("refresh_token")).isEqualTo(successor.text("refresh_token"));
            restarted.clock().later(Duration.ofSeconds(61), () -> assertThat(restarted.calls().form("/oidc/token",
                    "grant_type", "refresh_token", "client_id", client, "refresh_token", token).error())
                    .isEqualTo("invalid_grant"));
        }

        assertThat(app.refresh(successor.text("refresh_token")).error()).isEqualTo("invalid_grant");
    }

    @Test
    void of_many_who_refresh_at_two_processes_at_once_all_get_the_same_successor() {
        String token = app.exchange(SCOPE).text("refresh_token");

        try (TestProvider other = TestProvider.another("--keystory.token.refresh-reuse-interval=60s")) {
            List<Answer> answers = Together.atBoth(50, PROVIDER, other, process -> process.calls().form("/oidc/token",
                    "grant_type", "refresh_token", "client_id", app.client(), "refresh_token", token));

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers).extracting(answer -> answer.text("refresh_token"))
                    .containsOnly(answers.getFirst().text("refresh_token"));
        }
    }

    @Test
    void in_a_browser_the_time_that_is_left_does_not_grow() {
        String token = app.exchange(SCOPE).text("refresh_token");

        PROVIDER.clock().later(Duration.ofDays(3), () -> assertThat(app.refresh(token).status()).isEqualTo(200));

        assertThat(expiries(app)).hasSize(2).containsOnly(expiries(app).getFirst());
    }

    @Test
    void a_native_application_starts_anew_with_every_token() {
        Authorized phone = new Authorized(PROVIDER, GIVEN.client(ApplicationType.NATIVE), GIVEN.user());
        String token = phone.exchange(SCOPE).text("refresh_token");

        PROVIDER.clock().later(Duration.ofDays(3), () -> assertThat(phone.refresh(token).status()).isEqualTo(200));

        assertThat(Duration.between(expiries(phone).getFirst(), expiries(phone).getLast())).isBetween(
                Duration.ofDays(3), Duration.ofDays(3).plusSeconds(60));
    }

    @Test
    void a_confidential_client_keeps_its_token_until_it_is_worn() {
        Authorized web = new Authorized(PROVIDER, GIVEN.client(ApplicationType.TRADITIONAL), GIVEN.user());
        String token = redeemAsWeb(web).text("refresh_token");

        assertThat(refreshAsWeb(web, token).text("refresh_token")).isEqualTo(token);
        PROVIDER.clock().later(Duration.ofDays(9), () ->
                assertThat(refreshAsWeb(web, token).text("refresh_token")).isEqualTo(token));
        PROVIDER.clock().later(Duration.ofDays(10), () ->
                assertThat(refreshAsWeb(web, token).text("refresh_token")).isNotEqualTo(token));
    }

    @Test
    void where_rotation_is_off_the_token_stays() {
        Authorized still = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA, new ClientSettings(
                null, null, null, null, null, null, false, null, null, null)), GIVEN.user());
        String token = still.exchange(SCOPE).text("refresh_token");

        assertThat(still.refresh(token).text("refresh_token")).isEqualTo(token);
    }

    @Test
    void a_line_of_a_year_is_not_replaced_any_more() {
        String token = app.exchange(SCOPE).text("refresh_token");
        PROVIDER.bean(JdbcTemplate.class).update("update token.refresh_token set started_at = ? where grant_id = ?",
                Timestamp.from(Instant.now().minus(Duration.ofDays(366))), app.grant().value());

        assertThat(app.refresh(token).text("refresh_token")).isEqualTo(token);
    }

    private static List<Instant> expiries(Authorized app) {
        return PROVIDER.bean(JdbcTemplate.class).query(
                "select expires_at from token.refresh_token where grant_id = ? order by issued_at",
                (row, n) -> row.getTimestamp(1).toInstant(), app.grant().value());
    }

    private static Answer redeemAsWeb(Authorized web) {
        return PROVIDER.calls().form("/oidc/token", Calls.basic(web.client(), Given.SECRET), "grant_type",
                "authorization_code", "code", web.code(SCOPE), "code_verifier", Authorized.VERIFIER, "redirect_uri",
                Given.REDIRECT_URI);
    }

    private static Answer refreshAsWeb(Authorized web, String token) {
        return PROVIDER.calls().form("/oidc/token", Calls.basic(web.client(), Given.SECRET), "grant_type",
                "refresh_token", "refresh_token", token);
    }
}
