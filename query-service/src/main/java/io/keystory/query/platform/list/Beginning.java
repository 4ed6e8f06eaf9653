package io.keystory.query.platform.list;

import java.util.List;

/**
 * A text that what is searched for begins with, whatever its case. How many rows of a table do may be kept for it in {@code
 * read.beginning}.
 *
 * @param field the column that begins with it, or {@link #ANY}
 * @param upTo no text that begins with it comes at this one or after it
 */
public record Beginning(String field, String text, String upTo) {

    /** Any of the columns that are searched. */
    public static final String ANY = "";

    /** How many rows of the live build of a table there are, if that is known; its name is the first value. */
    static final String KEPT = """
            select counted + read.added_to_beginning(b) from read.beginning b where build = to_regclass('read.' || ?)
              and field = ? and beginning = lower(?) and beginning || U&'\\+10FFFF' = lower(?)""";

    /** A text whatever its case, in the order of code points everywhere: so it is found, sorted and indexed. */
    public static String folded(String column) {
        return "lower(" + column + ") collate \"C\"";
    }

    /** The same of any column. */
    public Beginning anywhere() {
        return new Beginning(ANY, text, upTo);
    }

    List<Object> keptParameters(String table) {
        return List.of(table, field, text, upTo);
    }
}
