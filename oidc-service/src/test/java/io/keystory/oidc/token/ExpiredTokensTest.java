package io.keystory.oidc.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import io.keystory.platform.token.TokenDigest;
import io.keystory.platform.token.UsedIds;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ExpiredTokensTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final JdbcTemplate jdbc = PROVIDER.bean(JdbcTemplate.class);

    @Test
    void rows_go_a_day_after_they_expired_and_not_before() {
        TestKey.current();
        Authorized old = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        Authorized live = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        old.exchange("openid offline_access");
        live.exchange("openid offline_access");
        expire(old, "25 hours");
        expire(live, "23 hours");

        new ExpiredTokens(jdbc).delete();

        assertThat(rows(old)).isZero();
        assertThat(rows(live)).isEqualTo(4);
    }

    @Test
    void the_cookie_of_a_session_stays_until_the_log_has_its_end() {
        jdbc.update("insert into token.session_cookie (digest, session_id, user_id, expires_at, ended_at) values"
                + " (?, 'open', 'u', now() - interval '3 days', null), (?, 'over', 'u', now() - interval '3 days', now())",
                TokenDigest.of(Ids.next()), TokenDigest.of(Ids.next()));

        new ExpiredTokens(jdbc).delete();

        assertThat(jdbc.queryForList("select session_id from token.session_cookie where session_id in ('open', 'over')",
                String.class)).containsExactly("open");
        jdbc.update("delete from token.session_cookie where session_id = 'open'");
    }

    @Test
    void names_of_proofs_go_when_they_are_refused_for_their_age_by_clocks_that_are_behind_too() {
        UsedIds usedIds = PROVIDER.bean(UsedIds.class);
        usedIds.use("test", "over", Instant.now().minusSeconds(70));
        usedIds.use("test", "still", Instant.now().minusSeconds(30));

        new ExpiredTokens(jdbc).delete();

        assertThat(usedIds.use("test", "over", Instant.now())).isTrue();
        assertThat(usedIds.use("test", "still", Instant.now())).isFalse();
    }

    private void expire(Authorized app, String ago) {
        for (String table : new String[] {"code", "access_token", "refresh_token", "grant_state"}) {
            jdbc.update("update token." + table + " set expires_at = now() - interval '" + ago + "' where grant_id = ?",
                    app.grant().value());
        }
    }

    private int rows(Authorized app) {
        String grant = app.grant().value();
        return jdbc.queryForObject("""
                select (select count(*) from token.code where grant_id = ?)
                  + (select count(*) from token.access_token where grant_id = ?)
                  + (select count(*) from token.refresh_token where grant_id = ?)
                  + (select count(*) from token.grant_state where grant_id = ?)""", Integer.class, grant, grant, grant,
                grant);
    }
}
