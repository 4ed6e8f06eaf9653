package io.keystory.oidc.token.authorized;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantId;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.platform.token.TokenTies;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whom a token speaks for, and what ends it.
 *
 * @param sessionId null for what was issued without a browser
 * @param isSessionBound whether it ends with the session
 * @param issuedPosition behind which position of the log it was issued
 */
public record TokenOwner(UserId userId, ApplicationId clientId, GrantId grantId, SessionId sessionId, boolean isSessionBound,
        long issuedPosition) {

    /**
     * Reads the first five columns of a token's row: user, client, grant, session, whether that binds it; and the column
     * {@code issued_position}.
     */
    public static TokenOwner of(ResultSet row) throws SQLException {
        String session = row.getString(4);
        return new TokenOwner(new UserId(row.getString(1)), new ApplicationId(row.getString(2)),
                new GrantId(row.getString(3)), session == null ? null : new SessionId(session), row.getBoolean(5),
                row.getLong("issued_position"));
    }

    /** Whom a signed token of the client speaks for; null when it does not tell its grant. */
    public static TokenOwner of(TokenTies ties, String client) {
        return ties.grantId() == null ? null : new TokenOwner(new UserId(ties.userId()), new ApplicationId(client),
                new GrantId(ties.grantId()), ties.sessionId() == null ? null : new SessionId(ties.sessionId()),
                ties.sessionId() != null, ties.issuedPosition());
    }

    /** What ends a signed token. */
    public TokenTies ties() {
        return new TokenTies(userId.value(), issuedPosition, grantId.value(), isSessionBound ? session() : null);
    }

    /** The session's id as it is stored, or null. */
    public String session() {
        return sessionId == null ? null : sessionId.value();
    }
}
