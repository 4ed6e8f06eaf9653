package io.keystory.platform.projection.rebuild;

import io.keystory.platform.projection.Generation;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of a build beside the live ones: made like those, without what costs while they are filled, completed
 * before they take over. A schema may keep the numbers of its tables' rows in a table {@code total (name, value)}.
 */
final class ShadowTables {

    private static final String LIKE = """
            create table if not exists %s (like %s including defaults including constraints including generated
              including storage) %s""";

    private final JdbcTemplate jdbc;
    private final List<String> tables;
    private final Generation generation;

    ShadowTables(JdbcTemplate jdbc, List<String> tables, Generation generation) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.generation = generation;
    }

    /** Makes what is not there yet. */
    void create() {
        tables.forEach(table -> jdbc.execute(LIKE.formatted(generation.table(table), table, options(table))));
    }

    /** What {@code like} leaves out: how full pages are made. */
    private String options(String table) {
        return jdbc.queryForObject("""
                select coalesce('with (' || array_to_string(reloptions, ', ') || ')', '') from pg_class
                where oid = ?::regclass""", String.class, table);
    }

    void empty() {
        tables.forEach(table -> jdbc.execute("truncate " + generation.table(table)));
    }

    /** How many rows there are in all tables. */
    long rows() {
        return tables.stream().mapToLong(this::rows).sum();
    }

    private long rows(String table) {
        return jdbc.queryForObject("select count(*) from " + generation.table(table), Long.class);
    }

    /**
     * Gives the tables the indexes and triggers of the live ones, which may answer alone since it is known what all may see,
     * and makes those durable that an earlier release made unlogged; may be repeated.
     */
    void complete(TransactionTemplate transactions) {
        transactions.executeWithoutResult(status ->
                tables.forEach(table -> jdbc.execute("alter table " + generation.table(table) + " set logged")));
        tables.forEach(table -> {
            String shadow = generation.table(table);
            indexes(table).forEach(index -> index(shadow, index));
            triggers(table).forEach(trigger -> jdbc.execute(trigger
                    .replaceFirst("TRIGGER", "OR REPLACE TRIGGER").replaceFirst(" ON \\S+ ", " ON " + shadow + " ")));
            count(table);
            jdbc.execute("vacuum (analyze) " + shadow);
        });
    }

    private void index(String shadow, Index index) {
        String name = '"' + index.name + suffix() + '"';
        jdbc.execute(index.definition.replaceFirst(
                "INDEX .+? ON \\S+ ", "INDEX IF NOT EXISTS " + name + " ON " + shadow + " "));
        if (index.isPrimary && !hasPrimaryKey(shadow)) {
            jdbc.execute("alter table " + shadow + " add constraint " + name + " primary key using index " + name);
        }
    }

    private boolean hasPrimaryKey(String shadow) {
        return jdbc.queryForObject("select exists (select from pg_index where indrelid = ?::regclass and indisprimary)",
                Boolean.class, shadow);
    }

    private List<Index> indexes(String table) {
        return jdbc.query("""
                select c.relname, pg_get_indexdef(i.indexrelid), i.indisprimary
                from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = ?::regclass""",
                (row, n) -> new Index(row.getString(1), row.getString(2), row.getBoolean(3)), table);
    }

    private List<String> triggers(String table) {
        return jdbc.queryForList("""
                select pg_get_triggerdef(oid) from pg_trigger where tgrelid = ?::regclass and not tgisinternal""",
                String.class, table);
    }

    private void count(String table) {
        if (hasTotals(table) && !triggers(table).isEmpty()) {
            jdbc.update("insert into " + totals(table) + " (name, value) values (?, ?)"
                    + " on conflict (name) do update set value = excluded.value",
                    simple(table) + suffix(), rows(table));
        }
    }

    /** Takes the place of the live tables, which nobody else can see until the transaction ends. */
    void takeOver() {
        tables.forEach(table -> {
            String shadow = generation.table(table);
            jdbc.execute("drop table " + table);
            jdbc.execute("alter table " + shadow + " rename to \"" + simple(table) + '"');
            indexes(table).stream().map(Index::name).filter(name -> name.endsWith(suffix())).forEach(name ->
                    jdbc.execute("alter index " + schema(table) + ".\"" + name + "\" rename to \""
                            + name.substring(0, name.length() - suffix().length()) + '"'));
            if (hasTotals(table)) {
                jdbc.update("delete from " + totals(table) + " where name = ?", simple(table));
                jdbc.update("update " + totals(table) + " set name = ? where name = ?",
                        simple(table), simple(table) + suffix());
            }
        });
    }

    void drop() {
        tables.forEach(table -> {
            jdbc.execute("drop table if exists " + generation.table(table));
            if (hasTotals(table)) {
                jdbc.update("delete from " + totals(table) + " where name = ?", simple(table) + suffix());
            }
        });
    }

    private boolean hasTotals(String table) {
        return jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, totals(table));
    }

    private static String totals(String table) {
        return schema(table) + ".total";
    }

    private String suffix() {
        return "@" + generation.number();
    }

    private static String schema(String table) {
        return table.substring(0, table.indexOf('.'));
    }

    private static String simple(String table) {
        return table.substring(table.indexOf('.') + 1);
    }

    private record Index(String name, String definition, boolean isPrimary) {}
}
