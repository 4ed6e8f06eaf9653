package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.token.TokenEvent.TokenExchanged;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.events.user.UserEvent.PersonalAccessTokenDeleted;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import io.keystory.platform.security.AccountTokens;
import io.keystory.platform.token.PersonalAccessTokenValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long a token that is exchanged is good for that, and what ends with it. */
class SubjectTokensTest extends ExchangingClient {

    @Test
    void of_fifty_who_use_a_subject_token_at_once_one_gets_a_token_and_later_nobody() {
        String token = GIVEN.subjectToken(user);
        Facts facts = new Facts(PROVIDER);

        List<Answer> answers = Together.run(50, () -> exchange(IMPERSONATION, token, "resource", resource.indicator()));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).hasSize(49)
                .allSatisfy(answer -> assertThat(answer.error()).isEqualTo("invalid_request"));
        assertThat(exchange(ACCESS, token).error()).isEqualTo("invalid_request");
        assertThat(facts.of(TokenExchanged.class)).singleElement()
                .satisfies(fact -> assertThat(fact.subjectTokenType()).isEqualTo(IMPERSONATION));
        assertThat(facts.of(TokensRefused.class)).singleElement()
                .satisfies(fact -> assertThat(fact.code()).isEqualTo("subject_token_used_or_ended"));
    }

    @Test
    void a_restart_does_not_make_a_used_subject_token_good_again_nor_is_it_good_at_two_processes_at_once() {
        String used = GIVEN.subjectToken(user);
        String token = GIVEN.subjectToken(user);
        exchange(IMPERSONATION, used);

        try (TestProvider restarted = TestProvider.another()) {
            assertThat(exchangeAt(restarted, used).error()).isEqualTo("invalid_request");
            assertThat(Together.atBoth(50, PROVIDER, restarted, process -> exchangeAt(process, token).status()))
                    .filteredOn(status -> status == 200).hasSize(1);
        }
    }

    @Test
    void a_subject_token_ends_after_its_time_and_with_its_user() {
        String expired = GIVEN.subjectToken(user);
        PROVIDER.bean(JdbcTemplate.class).update("update token.subject_token set expires_at = now() where user_id = ?",
                user);
        assertThat(exchange(IMPERSONATION, expired).error()).isEqualTo("invalid_request");

        String token = GIVEN.subjectToken(user);
        PROVIDER.events().append(new UserSuspended(new UserId(user)));
        assertThat(exchange(IMPERSONATION, token).error()).isEqualTo("invalid_request");
        assertThat(exchange(IMPERSONATION, GIVEN.subjectToken(user)).error()).isEqualTo("invalid_request");
        PROVIDER.events().append(new UserReactivated(new UserId(user)));
        assertThat(exchange(IMPERSONATION, token).error()).isEqualTo("invalid_request");
    }

    @Test
    void a_personal_access_token_is_good_until_it_expires_or_is_deleted() {
        String token = GIVEN.personalAccessToken(user, null);
        for (int i = 0; i < 2; i++) {
            assertThat(exchange(PERSONAL, token, "resource", resource.indicator(), "scope", "read").text("scope"))
                    .isEqualTo("read");
        }
        assertThat(exchange(IMPERSONATION, token).error()).isEqualTo("invalid_request");
        assertThat(exchange(PERSONAL, GIVEN.personalAccessToken(user, System.currentTimeMillis() - 1)).error())
                .isEqualTo("invalid_request");

        PROVIDER.events().append(new PersonalAccessTokenDeleted(
                new UserId(user), PersonalAccessTokenValue.id(token).orElseThrow()));
        assertThat(exchange(PERSONAL, token).error()).isEqualTo("invalid_request");
    }

    @Test
    void a_personal_access_token_rests_while_its_user_is_suspended_and_goes_with_them() {
        String token = GIVEN.personalAccessToken(user, null);
        PROVIDER.events().append(new UserSuspended(new UserId(user)));
        assertThat(exchange(PERSONAL, token).error()).isEqualTo("invalid_request");
        PROVIDER.events().append(new UserReactivated(new UserId(user)));
        assertThat(exchange(PERSONAL, token).status()).isEqualTo(200);

        PROVIDER.events().append(new UserDeleted(new UserId(user)));

        assertThat(exchange(PERSONAL, token).error()).isEqualTo("invalid_request");
        assertThat(PROVIDER.bean(JdbcTemplate.class).queryForObject(
                "select count(*) from token.personal_access_token where user_id = ?", Long.class, user)).isZero();
    }

    @Test
    void every_cut_or_changed_personal_access_token_is_nothing() {
        String token = GIVEN.personalAccessToken(user, null);

        Stream.iterate(0, i -> i < token.length(), i -> i + 1)
                .flatMap(i -> Stream.of(token.substring(0, i), token.substring(i + 1),
                        token.substring(0, i) + (char) (token.charAt(i) ^ 1) + token.substring(i + 1)))
                .forEach(variant -> assertThat(exchange(PERSONAL, variant).error()).isEqualTo("invalid_request"));
        assertThat(exchange(PERSONAL, token).status()).isEqualTo(200);
    }

    @Test
    void what_was_got_for_an_opaque_token_ends_with_it() {
        Authorized app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), user);
        Answer tokens = app.exchange("openid offline_access");
        Answer first = exchange(ACCESS, tokens.text("access_token"), "scope", "openid");
        Answer second = exchange(ACCESS, first.text("access_token"), "scope", "openid");
        assertThat(second.status()).as(second.body()).isEqualTo(200);

        PROVIDER.calls().form("/oidc/token/revocation", "client_id", app.client(), "token", tokens.text("refresh_token"));

        assertThat(PROVIDER.bean(AccountTokens.class).find(first.text("access_token"))).isEmpty();
        assertThat(PROVIDER.bean(AccountTokens.class).find(second.text("access_token"))).isEmpty();
        assertThat(exchange(ACCESS, tokens.text("access_token")).error()).isEqualTo("invalid_request");
    }
}
