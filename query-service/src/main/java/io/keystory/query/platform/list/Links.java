package io.keystory.query.platform.list;

/**
 * Rows that link what a list is about with its entries, one each: fewer and smaller than these, to be counted.
 *
 * @param table with its alias
 */
public record Links(String table, Condition where) {

    String count() {
        return "select count(*) from " + table + " where " + where.sql();
    }
}
