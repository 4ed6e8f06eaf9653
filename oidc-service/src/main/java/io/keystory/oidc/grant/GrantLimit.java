package io.keystory.oidc.grant;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.grant.GrantCommand.RecordLimitExceeded;
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

    /** What an application got in exchange was given by nobody, and ends with what it got that for. */
    private static final String BEYOND = """
            select grant_id, session_id from token.grant_state
            where user_id = ? and client_id = ? and session_id is not null and parent_id is null
              and revoked_at is null and expires_at > clock_timestamp()
            order by given_at desc, grant_id offset ?""";

    private final JdbcClient jdbc;

    public GrantLimit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest grants beyond the limit, which make room for one more. */
    Beyond beforeOneMore(Client client, UserId user) {
        return beyond(client, user, 1);
    }

    /**
     * Those that are still beyond it once the new grant is durable, since others came at the same moment. Who is beyond
     * it by then was overtaken, and whoever came last sees to all.
     */
    Beyond after(GrantId newGrant, Client client, UserId user) {
        Beyond beyond = beyond(client, user, 0);
        return beyond.grants().stream().anyMatch(given -> given.grant().equals(newGrant))
                ? new Beyond(client, List.of()) : beyond;
    }

    private Beyond beyond(Client client, UserId user, int coming) {
        Integer most = client.settings().maxAllowedGrants();
        return new Beyond(client, most == null ? List.of() : jdbc.sql(BEYOND)
                .param(user.value())
                .param(client.id())
                .param(most - coming)
                .query((row, n) -> new Given(new GrantId(row.getString(1)), new SessionId(row.getString(2))))
                .list());
    }

    /** Grants that have to go. */
    record Beyond(Client client, List<Given> grants) {

        /** They are revoked, and no longer part of their sessions. */
        List<Command> revoked() {
            return revokedEach().stream().flatMap(List::stream).toList();
        }

        /** The same, one by one. */
        List<List<Command>> revokedEach() {
            return grants.stream().map(given -> List.<Command>of(
                    new RevokeGrant(given.grant(), "limit_exceeded"),
                    new RemoveApplication(given.session(), new ApplicationId(client.id()), given.grant()))).toList();
        }

        /** That they had to, for the grant that came; nothing when none had to. */
        List<Command> recorded(GrantId newGrant) {
            if (grants.isEmpty()) {
                return List.of();
            }
            int most = client.settings().maxAllowedGrants();
            return List.of(new RecordLimitExceeded(
                    newGrant, grants.stream().map(Given::grant).toList(), most, most - 1 + grants.size()));
        }
    }

    /** A grant and the session it was given in. */
    record Given(GrantId grant, SessionId session) {}
}
