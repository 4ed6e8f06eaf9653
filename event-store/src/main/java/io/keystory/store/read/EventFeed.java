package io.keystory.store.read;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.store.format.EventDecoder;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as others may follow it: from any position on, filtered, each reader at its own pace. */
public final class EventFeed {

    private final LogReader reader;
    private final LogTail tail;
    private final EventQuery query;
    private final StoredEvents stored;
    private final EventDecoder decoder;

    public EventFeed(JdbcClient jdbc, LogReader reader, LogTail tail, EventDecoder decoder) {
        this.reader = reader;
        this.tail = tail;
        this.query = new EventQuery(jdbc);
        this.stored = new StoredEvents(jdbc);
        this.decoder = decoder;
    }

    /**
     * A reader of the events behind {@code after} and up to {@code upTo}. It must be closed.
     *
     * @param isOpened whether fields are decrypted that are personal; they are null otherwise, unless this process has
     *     them in memory
     */
    public LogCursor open(EventFilter filter, long after, long upTo, boolean isOpened) {
        tail.reached(reader.head());
        return new LogCursor(tail, (from, to, limit) -> decoder.decode(filter.isAll()
                ? stored.after(from, limit) : query.find(filter, from, to, limit), isOpened), filter, after, upTo);
    }

    /**
     * The last {@code limit} events behind {@code after} and up to {@code upTo} that a filter lets pass, the last one first.
     *
     * @param isOpened whether fields are decrypted that are personal; they are null otherwise
     */
    public List<Recorded<DomainEvent>> last(EventFilter filter, long after, long upTo, int limit, boolean isOpened) {
        return decoder.decode(query.findLast(filter, after, upTo, limit), isOpened);
    }

    /** The first {@code limit} events behind {@code after} that a filter lets pass, with what is personal. */
    public List<Recorded<DomainEvent>> find(EventFilter filter, long after, int limit) {
        return decoder.decode(query.find(filter, after, Long.MAX_VALUE, limit));
    }

    /** The first {@code limit} events behind {@code after} that came from these requests, with what is personal. */
    public List<Recorded<DomainEvent>> ofRequests(Collection<String> correlationIds, long after, int limit) {
        return decoder.decode(query.ofRequests(correlationIds, after, limit));
    }
}
