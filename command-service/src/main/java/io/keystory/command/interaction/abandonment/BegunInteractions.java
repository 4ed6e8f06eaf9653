package io.keystory.command.interaction.abandonment;

import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.StreamId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds interactions in the order in which they began; most have ended, and of those nothing else is read. */
final class BegunInteractions {

    private static final String FIND = """
            select b.position, b.stream, (b.payload ->> 'expiresAt')::bigint, exists (
              select from log.event e where e.category = 'ACTIVITY' and e.stream = b.stream and e.position > b.position
                and e.type in ('interaction.finished', 'interaction.abandoned'))
            from log.event b
            where b.category = 'ACTIVITY' and b.type = 'interaction.started' and b.position > ?
            order by b.position limit ?""";

    private final JdbcClient jdbc;

    BegunInteractions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} of those behind {@code position}; all of them live equally long. */
    List<Begun> after(long position, int limit) {
        return jdbc.sql(FIND).params(position, limit)
                .query((row, n) -> new Begun(row.getLong(1), new InteractionId(StreamId.parse(row.getString(2)).id()),
                        row.getLong(3), row.getBoolean(4)))
                .list();
    }

    /** One that began at a position, and whose time is up at {@code expiresAt}, epoch ms. */
    record Begun(long position, InteractionId id, long expiresAt, boolean isOver) {}
}
