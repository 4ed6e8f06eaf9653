package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.Generation;
import io.keystory.platform.projection.rebuild.Rebuild.Difference;
import io.keystory.platform.projection.rebuild.Rebuild.Difference.Kind;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares a build with the live one: by number and checksum of their rows, and row by row where those differ. */
final class Comparison {

    /** How many differences of a table are listed. */
    static final int LISTED = 50;

    /** Documents are text, and so the same byte for byte; JSON is the same by value. */
    private static final String CHECKSUM =
            "select count(*) || ' ' || coalesce(sum(hash_record_extended(t, 0)::numeric), 0) from %s t";
    private static final String DIFFERENCES = """
            select coalesce(l.key, s.key), l.row is null, s.row is null
            from (select %1$s as key, t::text as row from %2$s t) l
            full join (select %1$s as key, t::text as row from %3$s t) s on l.key = s.key
            where l.row is distinct from s.row order by 1 limit %4$d""";

    private final JdbcTemplate jdbc;
    private final Generation generation;

    Comparison(JdbcTemplate jdbc, Generation generation) {
        this.jdbc = jdbc;
        this.generation = generation;
    }

    List<Difference> of(List<String> tables) {
        return tables.stream().filter(table -> !checksum(table).equals(checksum(generation.table(table))))
                .flatMap(table -> differences(table).stream()).toList();
    }

    private String checksum(String table) {
        return jdbc.queryForObject(CHECKSUM.formatted(table), String.class);
    }

    private List<Difference> differences(String table) {
        return jdbc.query(DIFFERENCES.formatted(key(table), table, generation.table(table), LISTED),
                (row, n) -> new Difference(table, row.getString(1), kind(row.getBoolean(2), row.getBoolean(3))));
    }

    private static Kind kind(boolean isMissingInLive, boolean isMissingInNew) {
        return isMissingInLive ? Kind.ADDITIONAL : isMissingInNew ? Kind.MISSING : Kind.DIFFERENT;
    }

    /** The values of the primary key, joined. */
    private String key(String table) {
        List<String> columns = jdbc.queryForList("""
                select format('t.%I', a.attname) from pg_index i
                join unnest(i.indkey) with ordinality as k(number, place) on true
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                where i.indrelid = ?::regclass and i.indisprimary order by k.place""", String.class, table);
        return columns.isEmpty() ? "md5(t::text)" : "concat_ws(' ', " + String.join(", ", columns) + ")";
    }
}
