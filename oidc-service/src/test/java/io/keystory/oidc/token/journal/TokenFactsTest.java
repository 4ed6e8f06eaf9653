package io.keystory.oidc.token.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.token.TokenEvent.AuthorizationCodeIssued;
import io.keystory.events.token.TokenEvent.SignOnRequested;
import io.keystory.events.token.TokenEvent.TokensRefused;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import io.keystory.platform.security.AccountToken;
import io.keystory.platform.security.AccountTokens;
import io.keystory.platform.token.TokenDigest;
import io.keystory.store.EventLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TokenFactsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private Authorized app;

    @BeforeEach
    void aUserLetAnApplicationIn() {
        TestKey.current();
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
    }

    @Test
    void a_code_is_issued_with_its_fact_and_stored_as_its_digest() {
        Facts facts = new Facts(PROVIDER);

        String code = app.code("openid");

        assertThat(facts.of(AuthorizationCodeIssued.class)).singleElement()
                .satisfies(fact -> assertThat(fact.sessionId()).isEqualTo(app.session()));
        assertThat(PROVIDER.bean(JdbcTemplate.class).queryForObject(
                "select count(*) from token.code where digest = ?", Long.class, TokenDigest.of(code))).isEqualTo(1);
    }

    @Test
    void an_answer_carries_the_position_of_its_fact() {
        assertThat(app.exchange("openid").header("Keystory-Position"))
                .isEqualTo(Long.toString(PROVIDER.bean(EventLog.class).reader().head()));
    }

    @Test
    void no_token_is_stored_in_the_clear() {
        Answer tokens = app.exchange("openid offline_access");
        Answer successor = app.refresh(tokens.text("refresh_token"));
        JdbcTemplate jdbc = PROVIDER.bean(JdbcTemplate.class);

        for (String table : new String[] {"code", "access_token", "refresh_token"}) {
            assertThat(jdbc.queryForList("select t::text from token." + table + " t", String.class))
                    .noneMatch(row -> row.contains(tokens.text("access_token"))
                            || row.contains(tokens.text("refresh_token"))
                            || row.contains(successor.text("refresh_token")));
        }
    }

    @Test
    void the_same_refusal_is_recorded_once_in_a_while() {
        String code = app.code("openid");
        Facts facts = new Facts(PROVIDER);

        Together.run(20, () -> PROVIDER.calls().form("/oidc/token", "grant_type", "authorization_code", "client_id",
                app.client(), "code", code, "code_verifier", "a".repeat(43), "redirect_uri", Given.REDIRECT_URI));

        assertThat(facts.of(TokensRefused.class)).singleElement()
                .satisfies(fact -> assertThat(fact.code()).isEqualTo("code_verifier_mismatch"));
    }

    @Test
    void the_same_request_of_a_service_provider_is_recorded_once_in_a_while() {
        TokenJournal journal = PROVIDER.bean(TokenJournal.class);
        ApplicationId provider = new ApplicationId(app.client());
        Facts facts = new Facts(PROVIDER);

        Together.run(20, () -> {
            journal.signOnRequested(provider, "_1");
            return null;
        });
        journal.signOnRequested(provider, "_2");

        assertThat(facts.of(SignOnRequested.class)).extracting(SignOnRequested::requestId)
                .containsExactlyInAnyOrder("_1", "_2");
    }

    @Test
    void the_account_api_learns_whom_a_token_stands_for() {
        AccountToken token = PROVIDER.bean(AccountTokens.class)
                .find(app.exchange("openid profile").text("access_token")).orElseThrow();

        assertThat(token.userId()).isEqualTo(app.user());
        assertThat(token.clientId()).isEqualTo(app.client());
        assertThat(token.grantId()).isEqualTo(app.grant().value());
        assertThat(token.sessionId()).isEqualTo(app.session().value());
        assertThat(token.scopes()).containsExactlyInAnyOrder("openid", "profile");
        assertThat(token.isThirdParty()).isFalse();
    }
}
