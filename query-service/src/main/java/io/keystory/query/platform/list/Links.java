package io.keystory.query.platform.list;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that link what a list is about with its entries, or with all others, one each: fewer and smaller than these, to be counted.
 *
 * @param table with its alias
 * @param entry the column with the id of an entry
 * @param of the table of the entries, whose total is kept; its alias is the first letter
 * @param isOfOthers whether they are of those whom the list leaves out of all
 */
public record Links(String table, Condition where, String entry, String of, boolean isOfOthers) {

    /** Links with the entries of a list. */
    public Links(String table, Condition where, String entry, String of) {
        this(table, where, entry, of, false);
    }

    /** Links with all whom a list leaves out; while there are more of them than entries, since these come later, nobody is left. */
    public static Links ofOthers(String table, Condition where, String entry, String of) {
        return new Links(table, where, entry, of, true);
    }

    String count() {
        String count = "select count(*) from " + rows();
        return isOfOthers ? "select greatest((" + Listing.TOTAL + ") - (" + count + "), 0)" : count;
    }

    List<Object> countParameters() {
        List<Object> parameters = new ArrayList<>(isOfOthers ? List.of(of) : List.of());
        parameters.addAll(where.parameters());
        return parameters;
    }

    /** Those that there are. */
    String rows() {
        return table + " where " + where.sql();
    }

    /** The table of all entries. */
    String entries() {
        return "read." + of + " " + of.charAt(0);
    }

    /** The id of an entry there. */
    String id() {
        return of.charAt(0) + ".id";
    }

    /** That there is one with an entry. */
    String exist() {
        return "exists (select from " + rows() + " and " + entry + " = " + id() + ")";
    }

    /** That an entry with this id is in the list, looked up by an index for each: planners might go through all links for each. */
    Condition lookedUp(String id) {
        return new Condition("(select true from " + rows() + " and " + entry + " = " + id + " limit 1) is "
                + (isOfOthers ? "null" : "not null"), where.parameters(), false);
    }
}
