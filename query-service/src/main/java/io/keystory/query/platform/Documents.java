package io.keystory.query.platform;

import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.web.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads stored documents. A search that takes too long, or a pattern that is none, is the caller's mistake. */
public final class Documents {

    private static final int SEARCH_MILLIS = 2000;
    private static final Set<String> CALLERS_MISTAKES = Set.of("57014", "2201B", "22025", "22019", "22021", "54001");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate searches;

    Documents(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.searches = new TransactionTemplate(transactions);
        this.searches.setReadOnly(true);
    }

    /** The document that {@code sql} selects; empty when it selects no row. */
    public <T> Optional<Json<T>> find(String sql, Object... parameters) {
        return jdbc.query(sql, row -> row.next() ? Optional.of(Json.<T>of(row.getBytes(1))) : Optional.empty(),
                parameters);
    }

    /** The single value that {@code sql} selects; empty when it selects no row. */
    public <T> Optional<T> value(String sql, Class<T> type, Object... parameters) {
        return values(sql, type, parameters).stream().findFirst();
    }

    /** The single values that {@code sql} selects. */
    public <T> List<T> values(String sql, Class<T> type, Object... parameters) {
        return jdbc.queryForList(sql, type, parameters);
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

    /** Refuses with 404 when {@code table} has no row with this id. */
    public void require(String table, String id, String entity) {
        if (jdbc.queryForList("select 1 from " + table + " where id = ?", Integer.class, id).isEmpty()) {
            throw KeystoryException.notFound(entity, id);
        }
    }

    /** All documents of a list. */
    public <T> Json<List<T>> all(Listing listing) {
        return Json.array(limited(listing.where(), () -> jdbc.query(listing.rows(),
                (row, n) -> row.getBytes(1), listing.where().parameters().toArray())));
    }

    /** One page of a list, with the number of rows in all pages. */
    public <T> Found<T> page(Listing listing, Page page) {
        return limited(listing.where(), () -> {
            List<byte[]> documents = new ArrayList<>(page.size());
            long[] total = {-1};
            jdbc.query(listing.page(), row -> {
                documents.add(row.getBytes(1));
                total[0] = row.getLong(2);
            }, listing.pageParameters(page.size(), page.offset()).toArray());
            return new Found<>(Json.array(documents), total[0] < 0 ? count(listing) : total[0]);
        });
    }

    private long count(Listing listing) {
        return jdbc.query(listing.count(), row -> row.next() ? row.getLong(1) : 0, listing.countParameters().toArray());
    }

    private <R> R limited(Condition where, Supplier<R> query) {
        if (!where.isSearch()) {
            return query.get();
        }
        try {
            return searches.execute(status -> {
                jdbc.execute("set local statement_timeout = " + SEARCH_MILLIS);
                return query.get();
            });
        } catch (DataAccessException e) {
            throw isCallersMistake(e) ? new KeystoryException("request.invalid_input", 400) : e;
        }
    }

    private static boolean isCallersMistake(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql && CALLERS_MISTAKES.contains(sql.getSQLState());
    }

    /** A page of documents and the number of rows in all pages. */
    public record Found<T>(Json<List<T>> documents, long total) {}
}
