package io.keystory.oidc.token.exchange;

import io.keystory.events.user.UserId;
import io.keystory.oidc.token.authorized.Subject;
import io.keystory.oidc.token.authorized.Subject.Opening;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.oidc.token.presented.PresentedTokens.PresentedToken;
import io.keystory.platform.token.PersonalAccessTokenValue;
import io.keystory.platform.token.TokenDigest;
import io.keystory.platform.token.TokenStates;
import io.keystory.platform.token.TokenTies;
import io.keystory.store.Vault;
import io.keystory.store.database.RowChange;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored tokens that can be exchanged. */
final class SubjectRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static final String OPEN = """
            insert into token.grant_state (grant_id, client_id, session_id, expires_at, user_id, parent_id)
            select ?, ?, ?, ?::timestamptz,\s""";

    /** Whose token it is, and the grant that ends what it is exchanged for. */
    private static final String WITH_ITS_GRANT = """
            t.user_id, coalesce((select parent_id from token.grant_state where grant_id = t.grant_id), t.grant_id) from\s""";

    private static final String BARRED =
            "exists (select 1 from token.user_state u where u.user_id = t.user_id and u.is_barred)";

    private static final String CONSUMED = """
            with t as (update token.subject_token t set consumed_at = clock_timestamp()
              where t.digest = ? and t.consumed_at is null and t.expires_at > clock_timestamp()
                and\s""" + TokenStates.OF_USER + """
               returning t.user_id)
            insert into token.grant_state (user_id, grant_id, client_id, session_id, expires_at)
            select t.user_id, ?, ?, ?, ?::timestamptz from t""";

    private final JdbcTemplate jdbc;
    private final Vault vault;

    SubjectRows(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The subject token, used ones included. */
    Optional<Subject> subjectToken(String type, String token) {
        byte[] digest = TokenDigest.of(token);
        return jdbc.query("""
                select t.id, t.user_id, t.context, u.position, t.issued_position
                from token.subject_token t left join oidc.user u on u.id = t.user_id where t.digest = ?""",
                row -> row.next()
                        ? Optional.of(new Subject(type, row.getString(1), new UserId(row.getString(2)),
                                row.getObject(4, Long.class), row.getLong(5), null, Map.of(), JSON.readValue(row.getString(3), OBJECT),
                                to -> RowChange.of(CONSUMED, digest, to.owner().grantId().value(),
                                        to.owner().clientId().value(), to.owner().session(), to.expiresAt())))
                        : Optional.empty(), digest);
    }

    /** The personal access token, expired ones included. */
    Optional<Subject> personalAccessToken(String type, String token) {
        return PersonalAccessTokenValue.id(token).filter(id -> vault.matches(id, token)).flatMap(id -> jdbc.query("""
                select t.user_id, u.position, token.log_position()
                from token.personal_access_token t left join oidc.user u on u.id = t.user_id where t.id = ?""",
                row -> row.next()
                        ? Optional.of(new Subject(type, id, new UserId(row.getString(1)), row.getObject(2, Long.class),
                                row.getLong(3), null, Map.of(), Map.of(), to -> open(to, """
                                        t.user_id, null from token.personal_access_token t where t.id = ?
                                        and (t.expires_at is null or t.expires_at > clock_timestamp()) and not\s"""
                                        + BARRED, id)))
                        : Optional.empty(), id));
    }

    /** An opaque access token: what it is exchanged for ends with it. */
    Subject accessToken(String type, String token, PresentedToken found) {
        byte[] digest = TokenDigest.of(token);
        return new Subject(type, null, found.userId(), found.userPosition(), found.owner().issuedPosition(),
                found.owner(), Map.of(), Map.of(),
                to -> open(to, WITH_ITS_GRANT + "token.access_token t where t.digest = ? and " + TokenStates.LIVE,
                        digest));
    }

    /** A signed access token, which is stored nowhere: what it is exchanged for ends with what ends it. */
    Subject signedToken(String type, String client, TokenTies ties, Map<String, Object> act) {
        return new Subject(type, null, new UserId(ties.userId()), null, ties.issuedPosition(),
                TokenOwner.of(ties, client), act, Map.of(),
                to -> open(to, WITH_ITS_GRANT + TokenStates.SIGNED, ties.parameters()));
    }

    private static RowChange open(Opening to, String condition, Object... parameters) {
        Object[] all = new Object[4 + parameters.length];
        all[0] = to.owner().grantId().value();
        all[1] = to.owner().clientId().value();
        all[2] = to.owner().session();
        all[3] = to.expiresAt();
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        return RowChange.of(OPEN + condition, all);
    }
}
