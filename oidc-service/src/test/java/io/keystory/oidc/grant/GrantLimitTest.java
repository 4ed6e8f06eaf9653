package io.keystory.oidc.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.grant.GrantEvent.GrantGiven;
import io.keystory.events.grant.GrantEvent.GrantLimitExceeded;
import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantLimitTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    @Test
    void the_oldest_grant_goes_for_a_new_one_and_the_log_says_why() {
        TestKey.current();
        String client = GIVEN.client(ApplicationType.SPA,
                new ClientSettings(null, null, null, null, null, null, null, null, null, 2));
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
}
