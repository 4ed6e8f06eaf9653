package io.keystory.command.person;

import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds who asked to be forgotten by now; those of whom that is no longer so are left out. */
final class DeletionsDue {

    private static final String FIND = """
            select r.stream from log.event r
            where r.category = 'CORE' and r.type = 'user.deletion_requested'
              and (r.payload ->> 'dueAt')::bigint <= ? and not exists (
                select from log.event e where e.category = 'CORE' and e.stream = r.stream and e.position > r.position
                  and e.type in ('user.deletion_request_withdrawn', 'user.deletion_request_dismissed', 'user.deleted'))
            order by r.position""";

    private final JdbcClient jdbc;

    DeletionsDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose time has come at {@code now}, epoch ms, in the order in which they asked. */
    List<UserId> at(long now) {
        return jdbc.sql(FIND).param(now)
                .query((row, n) -> new UserId(StreamId.parse(row.getString(1)).id()))
                .list();
    }
}
