package io.keystory.oidc.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantLimitExceeded;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.grant.GrantId;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.oidc.support.Together;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GrantLimitTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    @Test
    void the_oldest_grant_goes_for_a_new_one_and_the_log_says_why() {
        TestKey.current();
        String client = clientOfTwoGrants();
        String user = GIVEN.user();
        Facts facts = new Facts(PROVIDER);

        for (int i = 0; i < 3; i++) {
            Browser browser = new Browser(PROVIDER, client);
            browser.authorize();
            browser.signIn(user);
        }

        List<GrantGiven> given = facts.of(GrantGiven.class);
        assertThat(given).hasSize(3);
        assertThat(facts.of(GrantRevoked.class)).singleElement()
                .matches(revoked -> revoked.grantId().equals(given.getFirst().grantId()));
        assertThat(facts.of(GrantLimitExceeded.class)).singleElement().isEqualTo(new GrantLimitExceeded(
                given.getLast().grantId(), given.getLast().userId(), given.getLast().applicationId(),
                List.of(given.getFirst().grantId()), 2, 2));
    }

    @Test
    void however_many_sign_in_at_the_same_moment_no_more_grants_are_handed_out_than_allowed() {
        TestKey.current();
        String client = clientOfTwoGrants();
        String user = GIVEN.user();
        Facts facts = new Facts(PROVIDER);

        List<Answer> tokens = Together.run(12, () -> {
            Browser browser = new Browser(PROVIDER, client);
            browser.authorize();
            return browser.tokens(browser.signIn(user));
        });

        List<String> accepted = tokens.stream().filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().get("access_token").asString())
                .filter(token -> PROVIDER.calls().get("/oidc/me", "Authorization", "Bearer " + token).status() == 200)
                .toList();
        assertThat(accepted).hasSize(2);
        Set<GrantId> left = facts.of(GrantGiven.class).stream().map(GrantGiven::grantId).collect(Collectors.toSet());
        assertThat(left).hasSize(12);
        facts.of(GrantRevoked.class).forEach(revoked -> left.remove(revoked.grantId()));
        assertThat(left).hasSize(2);
        assertThat(facts.of(GrantLimitExceeded.class)).isNotEmpty();
    }

    @Test
    void what_an_application_got_in_exchange_takes_nobodys_place() {
        TestKey.current();
        String client = GIVEN.client(ApplicationType.SPA,
                new ClientSettings(null, null, null, null, null, null, null, true, null, 1));
        String user = GIVEN.user();
        String token = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), user).exchange("openid")
                .text("access_token");
        assertThat(PROVIDER.calls().form("/oidc/token", "client_id", client,
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange", "subject_token", token,
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token").status()).isEqualTo(200);

        Browser browser = new Browser(PROVIDER, client);
        browser.authorize();
        assertThat(browser.tokens(browser.signIn(user)).status()).isEqualTo(200);
    }

    private static String clientOfTwoGrants() {
        return GIVEN.client(ApplicationType.SPA,
                new ClientSettings(null, null, null, null, null, null, null, null, null, 2));
    }
}
