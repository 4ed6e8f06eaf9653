package io.keystory.oidc.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Mistakes with tokens that breached others, by the numbers under which they became known. */
class TokenThreatsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final String TOKEN = "/oidc/token";
    private static final String SCOPE = "openid offline_access";

    private final Authorized app = Authorized.inBrowser();

    @Test
    @DisplayName("CVE-2026-27840: a token that was cut, lengthened or changed is none, wherever it is used")
    void changed_tokens() {
        Answer tokens = app.exchange(SCOPE);
        String access = tokens.text("access_token");
        String refresh = tokens.text("refresh_token");

        changed(access).forEach(other -> assertThat(me(other).status()).as(other).isEqualTo(401));
        changed(refresh).forEach(other -> assertThat(app.refresh(other).error()).as(other).isEqualTo("invalid_grant"));
        assertThat(me(refresh).status()).isEqualTo(401);
        assertThat(app.refresh(access).error()).isEqualTo("invalid_grant");
        assertThat(me(access).status()).isEqualTo(200);
        assertThat(app.refresh(refresh).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("CVE-2026-55672: what one confidential client was given another cannot use, and the grant ends")
    void tokens_of_another_client() {
        for (boolean isCode : List.of(true, false)) {
            Authorized web = web();
            String token = isCode ? web.code(SCOPE) : redeem(web, web.code(SCOPE)).text("refresh_token");
            String thief = GIVEN.client(ApplicationType.TRADITIONAL);

            assertThat((isCode ? redeem(PROVIDER, thief, token) : refresh(PROVIDER, thief, token)).error())
                    .isEqualTo("invalid_grant");
            assertThat((isCode ? redeem(web, token) : refresh(PROVIDER, web.client(), token)).error())
                    .isEqualTo("invalid_grant");
        }
    }

    @Test
    @DisplayName("CVE-2026-55672: not even when fifty thieves come at once with its owner")
    void many_thieves() {
        Authorized web = web();
        String token = redeem(web, web.code(SCOPE)).text("refresh_token");
        String thief = GIVEN.client(ApplicationType.TRADITIONAL);

        assertThat(Together.run(50, () -> refresh(PROVIDER, thief, token)))
                .allSatisfy(answer -> assertThat(answer.error()).isEqualTo("invalid_grant"));
        assertThat(refresh(PROVIDER, web.client(), token).error()).isEqualTo("invalid_grant");
    }

    @Test
    @DisplayName("CVE-2026-1035: of fifty who redeem a code at two processes at once one wins, and keeps nothing")
    void one_code_at_two_processes() {
        Authorized web = web();
        String code = web.code(SCOPE);
        try (TestProvider other = TestProvider.another()) {
            List<Answer> answers =
                    Together.atBoth(50, PROVIDER, other, process -> redeem(process, web.client(), code));

            List<Answer> won = answers.stream().filter(answer -> answer.status() == 200).toList();
            assertThat(won).hasSizeLessThanOrEqualTo(1);
            won.forEach(answer -> assertThat(refresh(PROVIDER, web.client(), answer.text("refresh_token")).error())
                    .isEqualTo("invalid_grant"));
        }
    }

    @Test
    @DisplayName("CVE-2026-9802: a code that was used before a restart is a replay after it, and ends the grant")
    void replay_after_a_restart() {
        Authorized web = web();
        String code = web.code(SCOPE);
        String token = redeem(web, code).text("refresh_token");
        try (TestProvider restarted = TestProvider.another()) {
            assertThat(redeem(restarted, web.client(), code).error()).isEqualTo("invalid_grant");
            assertThat(refresh(restarted, web.client(), token).error()).isEqualTo("invalid_grant");
        }
        assertThat(refresh(PROVIDER, web.client(), token).error()).isEqualTo("invalid_grant");
    }

    @Test
    @DisplayName("CVE-2023-22492: whoever is suspended while tokens are refreshed keeps none of them")
    void suspended_in_between() {
        Authorized web = web();
        String token = redeem(web, web.code(SCOPE)).text("refresh_token");
        AtomicInteger turn = new AtomicInteger();
        List<Answer> answers = Together.run(50, () -> {
            if (turn.getAndIncrement() == 25) {
                PROVIDER.events().append(new UserSuspended(new UserId(web.user())));
            }
            return refresh(PROVIDER, web.client(), token);
        });

        assertThat(answers).filteredOn(answer -> answer.status() == 200).allSatisfy(answer ->
                assertThat(me(answer.text("access_token")).status()).isEqualTo(401));
        assertThat(refresh(PROVIDER, web.client(), token).error()).isEqualTo("invalid_grant");
    }

    @Test
    @DisplayName("CVE-2023-22492, CVE-2026-8922: nor does a restart bring back what has ended")
    void ended_before_a_restart() {
        Answer tokens = app.exchange(SCOPE);
        Authorized deleted = Authorized.inBrowser();
        Answer ofDeleted = deleted.exchange(SCOPE);
        PROVIDER.events().append(new UserSuspended(new UserId(app.user())),
                new ApplicationDeleted(new ApplicationId(deleted.client())));
        try (TestProvider restarted = TestProvider.another()) {
            for (Answer ended : List.of(tokens, ofDeleted)) {
                assertThat(restarted.calls().get("/oidc/me", bearer(ended)).status()).isEqualTo(401);
                assertThat(restarted.calls().form(TOKEN, "grant_type", "refresh_token", "client_id",
                        ended == tokens ? app.client() : deleted.client(), "refresh_token",
                        ended.text("refresh_token")).status()).isIn(400, 401);
            }
        }
    }

    @Test
    @DisplayName("No token can be found in the database by whoever reads it")
    void stored_tokens() {
        Answer tokens = app.exchange(SCOPE);
        for (String table : List.of("token.access_token", "token.refresh_token", "token.code")) {
            assertThat(PROVIDER.bean(JdbcTemplate.class).queryForList(
                    "select t::text from " + table + " t where client_id = ?", String.class, app.client()))
                    .isNotEmpty().noneMatch(row -> row.contains(tokens.text("access_token"))
                            || row.contains(tokens.text("refresh_token")));
        }
    }

    private static Authorized web() {
        return new Authorized(PROVIDER, GIVEN.client(ApplicationType.TRADITIONAL), GIVEN.user());
    }

    private static List<String> changed(String token) {
        List<String> others = new ArrayList<>(List.of(token + "x", "x" + token, token + token, token.toLowerCase(),
                token.substring(1), token.substring(0, token.length() - 1)));
        IntStream.range(0, token.length()).filter(i -> i % 7 == 0).forEach(i -> others.add(
                token.substring(0, i) + (char) (token.charAt(i) ^ 1) + token.substring(i + 1)));
        others.removeIf(token::equals);
        return others;
    }

    private static Answer redeem(Authorized web, String code) {
        return redeem(PROVIDER, web.client(), code);
    }

    private static Answer redeem(TestProvider process, String client, String code) {
        return process.calls().form(TOKEN, Calls.basic(client, Given.SECRET), "grant_type", "authorization_code", "code",
                code, "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI);
    }

    private static Answer refresh(TestProvider process, String client, String token) {
        return process.calls().form(TOKEN, Calls.basic(client, Given.SECRET), "grant_type", "refresh_token",
                "refresh_token", token);
    }

    private static Answer me(String token) {
        return PROVIDER.calls().get("/oidc/me", Calls.bearer(token).toArray(String[]::new));
    }

    private static String[] bearer(Answer tokens) {
        return Calls.bearer(tokens.text("access_token")).toArray(String[]::new);
    }
}
