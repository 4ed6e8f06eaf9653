package io.keystory.oidc.token.device;

import io.keystory.oidc.token.authorized.Authentication;
import io.keystory.oidc.token.authorized.CodeGrant.AskedClaims;
import io.keystory.oidc.token.authorized.ScopeText;
import io.keystory.oidc.token.authorized.TextArrays;
import io.keystory.oidc.token.authorized.TokenOwner;
import io.keystory.oidc.token.refresh.FirstTokens.Allowed;
import io.keystory.oidc.user.AuthenticationContexts;
import io.keystory.platform.token.TokenDigest;
import io.keystory.platform.token.TokenStates;
import io.keystory.store.append.Guard;
import io.keystory.store.database.RowChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored requests of devices, as the devices ask about them. */
final class DeviceRows {

    private static final String FIND = """
            select t.user_id, t.client_id, t.grant_id, t.session_id, t.is_session_bound, t.scope, t.resources,
              t.auth_time, t.refused_at is not null, t.consumed_at, t.expires_at <= clock_timestamp(), u.position, t.amr,
              t.issued_position
            from token.device_code t left join oidc.user u on u.id = t.user_id where t.digest = ?""";

    private static final String CONSUME = """
            update token.device_code t set consumed_at = ?
            where t.digest = ? and t.consumed_at is null and\s""" + TokenStates.LIVE;

    private final JdbcTemplate jdbc;

    DeviceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The request, whatever has become of it. */
    Optional<DeviceRow> find(String deviceCode) {
        return jdbc.query(FIND, row -> row.next() ? Optional.of(request(row)) : Optional.empty(),
                TokenDigest.of(deviceCode));
    }

    /** Consumes the code, once, while what was allowed stands; else {@code refusal}. */
    static Guard consume(String deviceCode, Instant now, RuntimeException refusal) {
        return new Guard(RowChange.of(CONSUME, now, TokenDigest.of(deviceCode)), refusal);
    }

    private static DeviceRow request(ResultSet row) throws SQLException {
        Timestamp consumedAt = row.getTimestamp(10);
        return new DeviceRow(row.getString(2), row.getString(1) == null ? null : allowed(row), row.getBoolean(9),
                row.getBoolean(11), consumedAt == null ? null : consumedAt.toInstant(), row.getObject(12, Long.class));
    }

    private static Allowed allowed(ResultSet row) throws SQLException {
        return new Allowed(TokenOwner.of(row), ScopeText.words(row.getString(6)), TextArrays.texts(row.getArray(7)),
                authentication(row));
    }

    private static Authentication authentication(ResultSet row) throws SQLException {
        List<String> amr = TextArrays.texts(row.getArray(13));
        return new Authentication(row.getTimestamp(8).toInstant(), amr, AuthenticationContexts.told(amr, List.of()), null,
                AskedClaims.NONE);
    }

    /**
     * A request.
     *
     * @param allowed null until a user let the device in
     * @param consumedAt when the device got its tokens, or null
     * @param userPosition of the user's read model, or null
     */
    record DeviceRow(String clientId, Allowed allowed, boolean isRefused, boolean isExpired, Instant consumedAt,
            Long userPosition) {}
}
