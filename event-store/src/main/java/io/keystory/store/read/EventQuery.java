package io.keystory.store.read;

import io.keystory.store.format.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds stored events by a filter, the archive included. Each condition has an index that ends with the position; that of
 * a stream ends with the sequence, which follows the same order.
 */
final class EventQuery {

    private static final String LOG = "log.every_event";

    private final JdbcClient jdbc;
    private final StreamPlaces places;

    EventQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.places = new StreamPlaces(jdbc, LOG);
    }

    /** The first {@code limit} events behind {@code after} and up to {@code upTo}, in the order of positions. */
    List<StoredEvent> find(EventFilter filter, long after, long upTo, int limit) {
        return find(filter, after, upTo, limit, "");
    }

    /** The last {@code limit} events behind {@code after} and up to {@code upTo}, the last one first. */
    List<StoredEvent> findLast(EventFilter filter, long after, long upTo, int limit) {
        return find(filter, after, upTo, limit, " desc");
    }

    private List<StoredEvent> find(EventFilter filter, long after, long upTo, int limit, String direction) {
        return filter.isByTypeOnly() ? ofTypes(filter, after, upTo, limit, "order by position" + direction)
                : matching(filter, after, upTo, limit, direction);
    }

    /** At most {@code limit} events behind {@code after} that came from these requests, in the order of positions. */
    List<StoredEvent> ofRequests(Collection<String> correlationIds, long after, int limit) {
        return jdbc.sql(StoredEvent.selectFrom(LOG) + "where position > ? and metadata ->> 'correlationId' = any(?)"
                        + " order by position limit ?")
                .params(after, correlationIds.toArray(String[]::new), limit)
                .query(StoredEvent::of)
                .list();
    }

    /** Reads as many of each type as may be needed: one index cannot give several types in the order of positions. */
    private List<StoredEvent> ofTypes(EventFilter filter, long after, long upTo, int limit, String order) {
        return jdbc.sql("select found.* from unnest(?::text[]) as wanted(type) cross join lateral ("
                        + StoredEvent.selectFrom(LOG)
                        + "where type = wanted.type and position > ? and position <= ? " + order + " limit ?"
                        + ") as found " + order + " limit ?")
                .params(filter.types().toArray(String[]::new), after, upTo, limit, limit)
                .query(StoredEvent::of)
                .list();
    }

    private List<StoredEvent> matching(EventFilter filter, long after, long upTo, int limit, String direction) {
        StringBuilder sql = new StringBuilder(StoredEvent.selectFrom(LOG)).append("where position > ? and position <= ?");
        List<Object> values = new ArrayList<>(List.of(after, upTo));
        if (filter.stream() != null) {
            String stream = filter.stream().toString();
            sql.append(" and stream = ? and sequence > ? and sequence < ?");
            values.addAll(List.of(stream, places.upTo(stream, after), places.behind(stream, upTo)));
        }
        if (filter.subject() != null) {
            sql.append(" and subject = ?");
            values.add(filter.subject().value());
        }
        if (filter.correlationId() != null) {
            sql.append(" and metadata ->> 'correlationId' = ?");
            values.add(filter.correlationId());
        }
        if (filter.actor() != null) {
            sql.append(" and metadata -> 'actor' ->> 'type' = ?");
            values.add(filter.actor().type().name());
            if (filter.actor().id() != null) {
                sql.append(" and metadata -> 'actor' ->> 'id' = ?");
                values.add(filter.actor().id());
            } else {
                sql.append(" and metadata -> 'actor' ->> 'id' is null");
            }
        }
        if (!filter.types().isEmpty()) {
            sql.append(" and type = any(?)");
            values.add(filter.types().toArray(String[]::new));
        }
        return jdbc.sql(sql.append(filter.stream() == null ? " order by position" : " order by sequence")
                        .append(direction).append(" limit ?").toString())
                .params(values)
                .param(limit)
                .query(StoredEvent::of)
                .list();
    }
}
