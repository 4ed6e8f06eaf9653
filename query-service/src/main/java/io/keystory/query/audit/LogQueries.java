package io.keystory.query.audit;

import io.keystory.events.audit.LogEntry;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.platform.Recorded;
import io.keystory.platform.hook.HookMessages;
import io.keystory.platform.script.facts.InteractionDetail;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Total;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.place.Places;
import io.keystory.store.EventLog;
import io.keystory.store.read.LogReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be asked about the audit log. What it tells of an event is read from the event, so erasure takes it away. */
public final class LogQueries {

    /** What entries are ordered by. */
    public static final String ORDER = "l.position desc";

    /** What a caller is told of the parameter that caps the counting. */
    public static final String CAPPING = "Counts 10,000 entries at most: fast however many there are. Of more it says 10001, "
            + "and Total-Number-Is-Capped.";

    private static final String ROWS = """
            select l.position, l.key, l.application_id, l.user_id, l.interaction_id, l.hook_id,
              l.is_refused, l.created_at from read.log l
            where %%s order by %s limit ? offset ?""".formatted(ORDER);
    private static final String COUNT = "select count(*) from (select 1 from read.log l where %s limit ?) counted";
    private static final long CAP = 10_000;

    private final Documents documents;
    private final LogReader events;
    private final LogPayloads payloads;
    private final InteractionSnapshots snapshots;
    private final ErasedPersons persons;

    LogQueries(Documents documents, EventLog log, ErasedPersons persons, Places places) {
        this.documents = documents;
        this.events = log.reader();
        this.persons = persons;
        this.snapshots = new InteractionSnapshots(events);
        this.payloads = new LogPayloads(new HookPayloads(
                new HookMessages(events, log.streams(), log.feed()), persons), places);
    }

    /** A page of the entries that fulfil a condition on {@code read.log l}, newest first, with so much of interactions. */
    public List<Log> page(Condition where, Page page, InteractionDetail detail) {
        return rows(where, page.size(), page.offset(), detail);
    }

    /** The newest so many of them. */
    public List<Log> newest(Condition where, int size, InteractionDetail detail) {
        return rows(where, size, 0, detail);
    }

    private List<Log> rows(Condition where, int limit, int offset, InteractionDetail detail) {
        return told(documents.rows(ROWS.formatted(where.sql()), (row, n) -> Found.of(row), where.with(limit, offset)),
                detail);
    }

    /** How many entries fulfil it; counting ends behind 10,000 where it is capped. */
    public Total count(Condition where, boolean isCapped) {
        long cap = isCapped ? CAP : Long.MAX_VALUE - 1;
        return Total.upTo(cap, documents.value(COUNT.formatted(where.sql()), Long.class, where.with(cap + 1)).orElse(0L));
    }

    /** One entry; 404 when there is none. */
    Log get(String id, InteractionDetail detail) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw KeystoryException.notFound("logs", id);
        }
        Condition where = Condition.of("l.key is not null and l.hook_id is null and l.position = ?", Long.parseLong(id));
        return newest(where, 1, detail).stream().findFirst().orElseThrow(() -> KeystoryException.notFound("logs", id));
    }

    private List<Log> told(List<Found> rows, InteractionDetail detail) {
        Map<Long, Recorded<DomainEvent>> found = events.at(rows.stream().map(Found::position).toList()).stream()
                .collect(Collectors.toMap(Recorded::position, Function.identity()));
        Map<Long, Map<String, Object>> stood = snapshots.after(found.values(), detail);
        Predicate<Recorded<DomainEvent>> erased = persons.amongEvents(found.values());
        return rows.stream().map(row -> new Log("default", Long.toString(row.position), row.entry.key(),
                payloads.of(row.entry, found.get(row.position), stood.get(row.position), erased), row.createdAt))
                .toList();
    }

    private record Found(long position, LogEntry entry, long createdAt) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(row.getLong(1), new LogEntry(row.getString(2), row.getString(3), row.getString(4),
                    row.getString(5), null, row.getString(6), row.getBoolean(7)), row.getLong(8));
        }
    }
}
