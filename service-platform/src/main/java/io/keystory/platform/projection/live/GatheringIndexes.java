package io.keystory.platform.projection.live;

import io.keystory.store.progress.Progress;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Indexes that gather what was added before they take it in. Left alone, PostgreSQL has whoever adds the row that is too
 * many do that for all of them, and everybody behind waits.
 *
 * @see <a href="https://www.postgresql.org/docs/18/gin.html#GIN-FAST-UPDATE">GIN fast update technique</a>
 */
final class GatheringIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(GatheringIndexes.class);
    private static final String TAKE_IN = """
            select gin_clean_pending_list(i.indexrelid) from pg_index i
            join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
            where a.amname = 'gin' and i.indisvalid
              and i.indrelid = any (select to_regclass(name) from unnest(?) as name)""";

    private final List<String> tables;
    private final Progress progress;
    private final JdbcTemplate jdbc;
    private Map<String, Long> takenIn = Map.of();

    GatheringIndexes(List<String> tables, Progress progress, JdbcTemplate jdbc) {
        this.tables = tables;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /** Has them take in what they gathered, while others add more; does nothing when no read model has gone on. */
    void takeIn() {
        Map<String, Long> positions = progress.own();
        if (positions.equals(takenIn)) {
            return;
        }
        try {
            jdbc.query(TAKE_IN, statement -> statement.setArray(1,
                    statement.getConnection().createArrayOf("text", tables.toArray())), row -> { });
            takenIn = positions;
        } catch (DataAccessException e) {
            LOG.debug("Whoever adds rows does it", e);
        }
    }
}
