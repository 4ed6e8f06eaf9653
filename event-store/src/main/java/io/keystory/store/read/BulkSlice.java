package io.keystory.store.read;

import io.keystory.events.platform.Category;
import io.keystory.store.database.Quoted;
import java.util.Collection;

/**
 * A part of the log to stream out.
 *
 * @param after the position before its first
 * @param upTo its last position
 * @param types wire names; events of other known types are left out, those of unknown ones are not
 */
public record BulkSlice(
        long after, long upTo, Collection<Category> categories, Collection<String> types, Bucket bucket) {

    /**
     * The query behind COPY, which takes no parameters: all of it is made of our own names and of numbers.
     *
     * @param known the wire names of all types that are known
     */
    String sql(Collection<String> known) {
        String ignored = Quoted.names(known.stream().filter(type -> !types.contains(type)).toList());
        return """
                copy (select position, sequence, id, type, version, stream, subject, at, payload
                  from log.every_event where position > %d and position <= %d
                    and category in (%s) %s %s order by position) to stdout (format binary)"""
                .formatted(after, upTo, Quoted.names(categories),
                        ignored.isEmpty() ? "" : "and type not in (" + ignored + ")", bucket.condition());
    }

    /**
     * Some of the streams, by a hash of the column that names whom an event belongs to.
     *
     * @param number from 0 to {@code of} - 1
     */
    public record Bucket(Column column, int number, int of) {

        /** All streams. */
        public static final Bucket ALL = new Bucket(Column.STREAM, 0, 1);

        String condition() {
            return of == 1 ? ""
                    : "and crc32(convert_to(%s, 'UTF8')) %% %d = %d".formatted(column.sql, of, number);
        }

        /** What names whom an event belongs to. */
        public enum Column {
            STREAM("stream"), SUBJECT("subject");

            private final String sql;

            Column(String sql) {
                this.sql = sql;
            }
        }
    }
}
