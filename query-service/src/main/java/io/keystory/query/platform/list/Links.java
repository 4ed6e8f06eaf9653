package io.keystory.query.platform.list;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that link what a list is about with its entries, or with all others, one each: fewer and smaller than these, to be counted.
 *
 * @param table with its alias
 * @param isOfOthers whether they are of those whom the list leaves out of all
 */
public record Links(String table, Condition where, boolean isOfOthers) {

    /** Links with the entries of a list. */
    public Links(String table, Condition where) {
        this(table, where, false);
    }

    /** Links with all whom a list leaves out; while there are more of them than entries, since these come later, nobody is left. */
    public static Links ofOthers(String table, Condition where) {
        return new Links(table, where, true);
    }

    String count() {
        String count = "select count(*) from " + table + " where " + where.sql();
        return isOfOthers ? "select greatest((" + Listing.TOTAL + ") - (" + count + "), 0)" : count;
    }

    List<Object> countParameters(String total) {
        List<Object> parameters = new ArrayList<>(isOfOthers ? List.of(total) : List.of());
        parameters.addAll(where.parameters());
        return parameters;
    }
}
