package io.keystory.command.support;

import io.keystory.platform.Ids;
import io.keystory.platform.token.TokenDigest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes opaque access tokens, as the provider does when somebody signs in to the account page. */
record AccountTokenRow(JdbcTemplate jdbc, boolean isThirdParty) {

    String of(String userId, String... scopes) {
        String token = Ids.nextSecret();
        jdbc.update("""
                insert into token.grant_state (grant_id, user_id, client_id, session_id, expires_at)
                values (?, ?, 'account-center', 's', now() + interval '1 hour')""", token, userId);
        jdbc.update("""
                insert into token.access_token (digest, user_id, client_id, is_third_party, grant_id, session_id,
                  is_session_bound, scope, expires_at)
                values (?, ?, 'account-center', ?, ?, 's', false, ?, now() + interval '1 hour')""",
                TokenDigest.of(token), userId, isThirdParty, token, String.join(" ", scopes));
        return token;
    }
}
