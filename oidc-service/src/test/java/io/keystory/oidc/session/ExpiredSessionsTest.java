package io.keystory.oidc.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.session.SessionEvent.SessionEnded;
import io.keystory.oidc.support.Browser;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.platform.token.TokenDigest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExpiredSessionsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final JdbcTemplate jdbc = PROVIDER.bean(JdbcTemplate.class);
    private final ExpiredSessions expired =
            new ExpiredSessions(PROVIDER.bean(JdbcClient.class), PROVIDER.bean(Commands.class));

    @Test
    void the_log_is_told_of_a_session_whose_time_is_over_however_long_ago() {
        String user = GIVEN.user();
        Browser browser = new Browser(PROVIDER, GIVEN.client(ApplicationType.SPA));
        browser.authorize();
        browser.signIn(user);
        Facts facts = new Facts(PROVIDER);
        jdbc.update("update token.session_cookie set expires_at = now() - interval '3 days' where user_id = ?", user);

        expired.end();
        expired.end();

        assertThat(facts.of(SessionEnded.class)).filteredOn(ended -> ended.userId().value().equals(user))
                .singleElement().extracting(SessionEnded::reason).isEqualTo("expired");
    }

    @Test
    void a_cookie_that_leads_nowhere_is_looked_at_once() {
        String session = Ids.next();
        jdbc.update("insert into token.session_cookie (digest, session_id, user_id, expires_at)"
                + " values (?, ?, 'u', now() - interval '3 days')", TokenDigest.of(Ids.next()), session);

        expired.end();

        assertThat(jdbc.queryForObject("select ended_at is not null from token.session_cookie where session_id = ?",
                Boolean.class, session)).isTrue();
    }
}
