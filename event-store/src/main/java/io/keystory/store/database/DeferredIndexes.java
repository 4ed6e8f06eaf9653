package io.keystory.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The indexes of an empty log that is about to be filled: taken away before its first events and made again at the end,
 * which takes a fraction of keeping them up to date. The database itself remembers what is to be made.
 */
public final class DeferredIndexes {

    private static final String TAKE_AWAY = """
            create table log.deferred_index as
            select format('%I.%I', schemaname, indexname) as name, replace(indexdef, ' ON ONLY ', ' ON ') as definition
            from pg_indexes join pg_index on indexrelid = format('%I.%I', schemaname, indexname)::regclass
            where schemaname = 'log' and tablename = 'event' and not indisprimary;

            do $$
            declare
              deferred log.deferred_index;
            begin
              for deferred in select * from log.deferred_index loop
                execute 'drop index ' || deferred.name;
              end loop;
            end $$""";

    private static final String MAKE_AGAIN = """
            do $$
            declare
              deferred record;
            begin
              if to_regclass('log.deferred_index') is not null then
                for deferred in select * from log.deferred_index loop
                  execute deferred.definition;
                end loop;
                drop table log.deferred_index;
              end if;
            end $$""";

    private DeferredIndexes() {}

    /** Takes all away but the one of positions, in the running transaction. */
    public static void takeAway(Connection connection) throws SQLException {
        run(connection, TAKE_AWAY);
    }

    /** Makes those again that were taken away, in the running transaction; changes nothing when none was. */
    public static void makeAgain(Connection connection) throws SQLException {
        run(connection, MAKE_AGAIN);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
