package io.keystory.oidc.grant;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantCommand.RevokeGrant;
import io.keystory.events.grant.GrantId;
import io.keystory.events.platform.Command;
import io.keystory.events.session.SessionCommand.RemoveApplication;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserId;
import io.keystory.oidc.application.Client;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many grants a user may have given an application at the same time, where it says so. */
public final class GrantLimit {

    private static final String BEYOND = """
            select grant_id, session_id from token.grant_state
            where user_id = ? and client_id = ? and session_id is not null
              and revoked_at is null and expires_at > clock_timestamp()
            order by given_at desc, grant_id offset ?""";

    private final JdbcClient jdbc;

    public GrantLimit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What makes room for one more: the oldest beyond the limit are revoked, and are no longer part of their session. */
    List<Command> makingRoom(Client client, UserId user) {
        Integer most = client.settings().maxAllowedGrants();
        return most == null ? List.of() : jdbc.sql(BEYOND)
                .param(user.value())
                .param(client.id())
                .param(most - 1)
                .query((row, n) -> revoked(client, new GrantId(row.getString(1)), new SessionId(row.getString(2))))
                .list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Command> revoked(Client client, GrantId grant, SessionId session) {
        return List.of(new RevokeGrant(grant, "limit_exceeded"),
                new RemoveApplication(session, new ApplicationId(client.id()), grant));
    }
}
