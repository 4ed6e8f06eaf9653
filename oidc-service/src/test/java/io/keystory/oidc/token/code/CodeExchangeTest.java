package io.keystory.oidc.token.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.Together;
import io.keystory.platform.security.AccountTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may redeem a code, how, and that it is good once. */
class CodeExchangeTest extends RedeemedCode {

    @Test
    void a_confidential_client_may_leave_pkce_out_and_without_a_nonce_there_is_none() {
        Authorized web = new Authorized(PROVIDER, GIVEN.client(ApplicationType.TRADITIONAL), GIVEN.user());

        Answer answer = redeemAsWeb(web, web.bareCode("openid"), null);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(TestKey.claims(answer.text("id_token"))).doesNotContainKey("nonce");
    }

    @Test
    void a_verifier_that_does_not_fit_is_refused_and_the_code_stays_good() {
        String code = app.code("openid");

        assertThat(redeem(code, "a".repeat(43)).error()).isEqualTo("invalid_grant");
        assertThat(redeem(code, null).error()).isEqualTo("invalid_grant");
        assertThat(redeem(code, "short").error()).isEqualTo("invalid_grant");
        assertThat(app.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void a_verifier_for_a_request_whose_challenge_was_stripped_is_refused() {
        Authorized web = new Authorized(PROVIDER, GIVEN.client(ApplicationType.TRADITIONAL), GIVEN.user());

        assertThat(redeemAsWeb(web, web.bareCode("openid"), Authorized.VERIFIER).error())
                .isEqualTo("invalid_grant");
    }

    @Test
    void a_public_client_cannot_redeem_a_code_without_a_challenge() {
        assertThat(redeem(app.bareCode("openid"), null).error()).isEqualTo("invalid_grant");
    }

    @Test
    void the_redirect_uri_must_be_the_one_of_the_request() {
        String code = app.code("openid");

        assertThat(token("code", code, "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI + "/")
                .error()).isEqualTo("invalid_grant");
        assertThat(token("code", code, "code_verifier", Authorized.VERIFIER).error()).isEqualTo("invalid_request");
    }

    @Test
    void a_replayed_code_ends_everything_that_came_of_it() {
        String code = app.code("openid offline_access");
        Answer first = app.redeem(code);
        Facts facts = new Facts(PROVIDER);

        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");

        assertThat(app.refresh(first.text("refresh_token")).error()).isEqualTo("invalid_grant");
        assertThat(PROVIDER.bean(AccountTokens.class).find(first.text("access_token"))).isEmpty();
        assertThat(facts.of(GrantRevoked.class)).singleElement()
                .satisfies(revoked -> assertThat(revoked.reason()).isEqualTo("code_replayed"));
        assertThat(facts.of(TokensRefused.class)).extracting(TokensRefused::code).contains("code_replayed");
    }

    @Test
    void of_fifty_who_redeem_a_code_at_once_one_wins_and_none_keeps_the_prize() {
        String code = app.code("openid offline_access");

        List<Answer> answers = Together.run(50, () -> app.redeem(code));

        List<Answer> won = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.error()).isEqualTo("invalid_grant"));
        assertThat(app.refresh(won.getFirst().text("refresh_token")).error()).isEqualTo("invalid_grant");
    }

    @Test
    void a_code_in_the_hands_of_another_client_ends_the_grant_it_was_for() {
        String other = GIVEN.client(ApplicationType.SPA);
        String before = app.exchange("openid offline_access").text("refresh_token");
        String code = app.code("openid");

        Answer stolen = PROVIDER.calls().form("/oidc/token", "grant_type", "authorization_code", "client_id", other,
                "code", code, "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI);

        assertThat(stolen.status()).isEqualTo(400);
        assertThat(stolen.error()).isEqualTo("invalid_grant");
        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
        assertThat(app.refresh(before).error()).isEqualTo("invalid_grant");
    }

    @Test
    void an_expired_code_is_refused() {
        String code = app.code("openid");
        PROVIDER.bean(JdbcTemplate.class)
                .update("update token.code set expires_at = now() where grant_id = ?", app.grant().value());

        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
    }

    @Test
    void a_user_who_was_suspended_meanwhile_gets_nothing() {
        String code = app.code("openid");
        GIVEN.happened(new UserSuspended(new UserId(app.user())));

        assertThat(app.redeem(code).error()).isEqualTo("invalid_grant");
    }

    @Test
    void an_unknown_code_is_refused_and_leaves_no_trace() {
        Facts facts = new Facts(PROVIDER);

        Answer answer = app.redeem("x".repeat(43));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_grant");
        assertThat(answer.text("code")).isEqualTo("oidc.invalid_grant");
        assertThat(facts.all()).isEmpty();
    }
}
