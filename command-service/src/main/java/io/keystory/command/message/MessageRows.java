package io.keystory.command.message;

import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.message.MessageId;
import io.keystory.store.database.RowChange;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that wait to be sent, and those that are kept for the console: rows written with the events about them. */
final class MessageRows {

    /** Whoever takes a message has it for a minute; then it is somebody else's, for its process may have ended. */
    private static final String TAKE = """
            update vault.message set attempts = attempts + 1, next_at = clock_timestamp() + interval '1 minute'
            where id in (
              select id from vault.message where not is_kept and next_at <= clock_timestamp()
              order by next_at limit ? for update skip locked)
            returning id, attempts""";

    private static final String FORGET = """
            with gone as (delete from vault.message where id = any(array(
                select id from vault.message where is_kept and expires_at < clock_timestamp()
                limit 1000 for update skip locked))
              returning content_id)
            delete from vault.entry where id in (select content_id from gone)""";

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static RowChange added(MessageOrdered event) {
        return RowChange.of("insert into vault.message (id, content_id, is_kept, expires_at) values (?, ?, ?, ?)",
                event.messageId().value(), event.contentId(), event.connectorId() == null,
                Instant.ofEpochMilli(event.expiresAt()));
    }

    static RowChange postponed(MessageId id, Instant next) {
        return RowChange.of("update vault.message set next_at = ? where id = ?", next, id.value());
    }

    static RowChange removed(MessageId id) {
        return RowChange.of("delete from vault.message where id = ?", id.value());
    }

    /** Takes some of those that are due. */
    List<Due> due(int most) {
        return jdbc.sql(TAKE).param(most)
                .query((row, n) -> new Due(new MessageId(row.getString(1)), row.getInt(2)))
                .list();
    }

    /** Deletes a batch of those that were kept for long enough, and answers how many went. */
    int forget() {
        return jdbc.sql(FORGET).update();
    }

    /**
     * A message that is to be sent.
     *
     * @param attempt how often it was tried, this time included
     */
    record Due(MessageId id, int attempt) {}
}
