package io.keystory.command.hook;

import io.keystory.events.hook.HookId;
import io.keystory.events.hook.HookTrigger;
import io.keystory.events.hook.Occasion;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.database.RowChange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What hooks are to be told. */
final class HookQueue {

    /** It rests a moment, so that everything that a request does to an entity is there when it is told. */
    private static final String ADD = """
            insert into token.hook_delivery (hook_id, trigger, entity, request, position, next_at)
            select hook_id, ?, ?, ?, ?, clock_timestamp() + interval '300 milliseconds' from unnest(?) hook_id
            on conflict (hook_id, trigger, entity, request) do update set
              position = greatest(hook_delivery.position, excluded.position), attempts = 0, next_at = excluded.next_at""";

    /** Whoever takes one has it for a minute; then it is somebody else's, for its process may have ended. */
    private static final String TAKE = """
            update token.hook_delivery set attempts = attempts + 1, next_at = clock_timestamp() + interval '1 minute'
            where (hook_id, trigger, entity, request) in (
              select hook_id, trigger, entity, request from token.hook_delivery where next_at <= clock_timestamp()
              order by next_at, position limit ? for update skip locked)
            returning hook_id, trigger, entity, request, position, attempts""";

    /** What has happened since it was taken remains to be told. */
    private static final String THIS =
            " where hook_id = ? and trigger = ? and entity = ? and request = ? and position = ?";

    private final JdbcClient jdbc;

    HookQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These hooks are to be told of an event. Adding it again changes nothing but that it is told again. */
    void add(Collection<String> hooks, Occasion occasion, Recorded<? extends DomainEvent> event) {
        String request = event.metadata().requestId();
        jdbc.sql(ADD)
                .param(occasion.trigger().name())
                .param(occasion.entity())
                .param(request == null ? "position " + event.position() : request)
                .param(event.position())
                .param(hooks.toArray(String[]::new))
                .update();
    }

    /** Takes some of those that are due. */
    List<Due> due(int most) {
        return jdbc.sql(TAKE).param(most)
                .query((row, n) -> new Due(new HookId(row.getString(1)), HookTrigger.valueOf(row.getString(2)),
                        row.getString(3), row.getString(4), row.getLong(5), row.getInt(6)))
                .list();
    }

    /** Drops what nobody wants to be told. */
    void drop(Due due) {
        RowChange dropped = dropped(due);
        jdbc.sql(dropped.sql()).params(dropped.parameters()).update();
    }

    static RowChange dropped(Due due) {
        return RowChange.of("delete from token.hook_delivery" + THIS, due.hook().value(), due.trigger().name(),
                due.entity(), due.request(), due.position());
    }

    static RowChange postponed(Due due, Instant next) {
        return RowChange.of("update token.hook_delivery set next_at = ?" + THIS, next, due.hook().value(),
                due.trigger().name(), due.entity(), due.request(), due.position());
    }

    /**
     * Something that a hook is to be told.
     *
     * @param position the last event of it
     * @param attempt how often it was tried, this time included
     */
    record Due(HookId hook, HookTrigger trigger, String entity, String request, long position, int attempt) {}
}
