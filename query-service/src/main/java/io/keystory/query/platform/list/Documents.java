package io.keystory.query.platform.list;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.Page;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.past.Past;
import io.keystory.query.platform.past.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads stored documents, about now or about the moment that the running request asks about. A pattern that is none is 400
 * request.invalid_input, what takes too long to search for or to leave out 400 search.too_broad.
 */
public final class Documents {

    private final JdbcTemplate jdbc;
    private final Past past;
    private final Searches searches;
    private final TransactionTemplate snapshots;

    public Documents(JdbcTemplate jdbc, Past past, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.past = past;
        this.searches = new Searches(jdbc, transactions);
        this.snapshots = new TransactionTemplate(transactions);
        this.snapshots.setReadOnly(true);
        this.snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * A document of one entity; 404 when there is none.
     *
     * @param document the expression that gives the JSON of a row {@code v}, with values for its placeholders
     */
    public <T> Json<T> get(Entity entity, String id, String document, Object... values) {
        Reading reading = Reading.asked(past);
        List<Object> parameters = new ArrayList<>(Arrays.asList(values));
        String row = reading.row(entity.table(), id, parameters).orElseThrow(() -> entity.absent(id));
        return jdbc.query("select " + reading.sql(document) + ", v.position from " + row,
                        found -> found.next()
                                ? Optional.of(Json.<T>of(found.getBytes(1), found.getLong(2))) : Optional.<Json<T>>empty(),
                        parameters.toArray())
                .orElseThrow(() -> entity.absent(id));
    }

    /** The position of what changed an entity last; empty when there is none. */
    public Optional<Long> version(String table, String id) {
        Reading reading = Reading.asked(past);
        List<Object> parameters = new ArrayList<>();
        return reading.row(table, id, parameters).flatMap(row ->
                jdbc.queryForList("select v.position from " + row, Long.class, parameters.toArray()).stream().findFirst());
    }

    /** The single value that {@code sql} selects; empty when it selects no row. */
    public <T> Optional<T> value(String sql, Class<T> type, Object... parameters) {
        return values(sql, type, parameters).stream().findFirst();
    }

    /** The single values that {@code sql} selects. */
    public <T> List<T> values(String sql, Class<T> type, Object... parameters) {
        return jdbc.queryForList(Reading.asked(past).sql(sql), type, parameters);
    }

    /** What {@code sql} selects, row by row. */
    public <T> List<T> rows(String sql, RowMapper<T> row, Object... parameters) {
        return jdbc.query(Reading.asked(past).sql(sql), row, parameters);
    }

    /** The pairs of values that {@code sql} selects for these ids, its only parameter; those without both are left out. */
    public Map<String, String> pairs(String sql, Collection<String> ids) {
        Map<String, String> pairs = new HashMap<>();
        jdbc.query(sql, statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("text", ids.toArray())),
                row -> {
                    if (row.getString(2) != null) {
                        pairs.put(row.getString(1), row.getString(2));
                    }
                });
        return pairs;
    }

    /** Refuses with 404 when there is no entity with this id. */
    public void require(Entity entity, String id) {
        if (values("select 1 from " + entity.table() + " v where id = ?", Integer.class, id).isEmpty()) {
            throw entity.absent(id);
        }
    }

    /** All documents of a list. */
    public <T> Json<List<T>> all(Listing listing) {
        Reading reading = Reading.asked(past);
        return Json.array(reading.whole(searches.run(listing.limits(), () -> jdbc.query(reading.sql(listing.rows()),
                (row, n) -> row.getBytes(1), listing.where().parameters().toArray()))));
    }

    /** One page of a list, with the number of rows in all pages. */
    public <T> Found<T> page(Listing asked, Page page) {
        Reading reading = Reading.asked(past);
        Listing listing = reading.isAboutNow() ? asked : asked.counted();
        return listing.isFar(page.offset()) ? snapshots.execute(status -> far(reading, listing, page))
                : reading.isAboutNow() ? searches.run(listing.limits(), () -> now(listing, page)) : found(reading, listing, page);
    }

    private <T> Found<T> now(Listing listing, Page page) {
        return Passage.of(listing).flatMap(passage -> this.<T>counted(passage, page))
                .orElseGet(() -> listing.search() == null ? found(Reading.NOW, listing, page) : sieved(new Sieve(listing), page));
    }

    private <T> Found<T> sieved(Sieve sieve, Page page) {
        boolean isOwn = Boolean.TRUE.equals(jdbc.queryForObject(sieve.numbers(),
                (row, n) -> sieve.isOwn(row.getLong(1), row.getLong(2)), sieve.numbersParameters()));
        return isOwn ? found(Reading.NOW, sieve.list(), page.offset(), sieve.page(),
                        sieve.pageParameters(page.size(), page.offset()))
                : found(Reading.NOW, sieve.list(), page);
    }

    private <T> Found<T> found(Reading reading, Listing listing, Page page) {
        return found(reading, listing, page.offset(), listing.page(page.offset()),
                listing.pageParameters(page.size(), page.offset()));
    }

    /** What is found, where it is kept or soon counted how much that is. */
    private <T> Optional<Found<T>> counted(Passage passage, Page page) {
        Walk walk = jdbc.queryForObject(passage.numbers(), (row, n) -> row.getObject(1) == null ? null
                : passage.to(page, row.getLong(1), row.getLong(2)), passage.numbersParameters());
        return Optional.ofNullable(walk).map(to -> new Found<>(Json.array(on(passage, to)), to.found()));
    }

    /** What is met with on the way through all entries where that pays; where it does not, or stands too far, all is found. */
    private List<byte[]> on(Passage passage, Walk walk) {
        List<byte[]> met = walk.pays() ? documents(passage.met(), passage.metParameters(walk)) : List.of();
        return met.size() == walk.size() ? met : documents(passage.all(walk), passage.allParameters(walk));
    }

    private List<byte[]> documents(String sql, List<Object> parameters) {
        return jdbc.query(sql, (row, n) -> row.getBytes(1), parameters.toArray());
    }

    /** Nobody adds or removes rows between finding out where it is and reading it. */
    private <T> Found<T> far(Reading reading, Listing listing, Page page) {
        Stretch stretch = Stretch.of(page.offset(), page.size(), count(reading, listing));
        return found(reading, listing, page.offset(), stretch.isFromEnd() ? listing.pageFromEnd() : listing.page(page.offset()),
                listing.pageParameters(stretch.limit(), stretch.offset()));
    }

    /** What {@code sql} selects from an offset on; where nothing is found from the first on, it is not counted again. */
    private <T> Found<T> found(Reading reading, Listing listing, int from, String sql, List<Object> parameters) {
        List<byte[]> documents = new ArrayList<>();
        long[] total = {-1};
        jdbc.query(reading.sql(sql), row -> {
            documents.add(row.getBytes(1));
            total[0] = row.getLong(2);
        }, parameters.toArray());
        boolean isCounted = total[0] >= 0 || listing.where().isSearch() && from == 0;
        return new Found<>(Json.array(reading.whole(documents)), isCounted ? Math.max(0, total[0]) : count(reading, listing));
    }

    /** So many rows of a list after a cursor, and where it goes on. */
    <T> Continued<T> after(Listing listing, Cursor cursor, int size) {
        if (!Reading.asked(past).isAboutNow()) {
            throw new KeystoryException("history.unsupported_query", 400);
        }
        Keyset keyset = Keyset.of(listing.order());
        Listing rest = listing.where(listing.where().and(keyset.after(cursor)));
        List<byte[]> documents = new ArrayList<>(size);
        List<Cursor> cursors = new ArrayList<>(size);
        return searches.run(listing.limitsByCursor(), () -> {
            jdbc.query(rest.rows(keyset.values()) + " limit ?", row -> {
                documents.add(row.getBytes(1));
                cursors.add(cursor.at(List.of((String[]) row.getArray(2).getArray())));
            }, rest.where().with(size + 1));
            boolean isLast = documents.size() <= size;
            return new Continued<T>(Json.array(isLast ? documents : documents.subList(0, size)),
                    isLast ? Optional.empty() : Optional.of(cursors.get(size - 1)));
        });
    }

    private long count(Reading reading, Listing listing) {
        return jdbc.query(reading.sql(listing.count()), row -> row.next() ? row.getLong(1) : 0,
                listing.countParameters().toArray());
    }

    /** Documents, and the cursor of those that follow; empty at the end. */
    record Continued<T>(Json<List<T>> documents, Optional<Cursor> next) {}

    /** A page of documents and the number of rows in all pages. */
    public record Found<T>(Json<List<T>> documents, long total) {}
}
