package io.keystory.query.platform.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of documents.
 *
 * @param document the expression that gives the JSON of a row
 * @param from tables with their aliases
 * @param order what follows {@code order by}; it must leave no ties, and no expression in it has a comma. A list that is
 *     searched is ordered last by the id of its entries
 * @param total the name of the total that is kept for the whole list, or null when rows have to be counted
 * @param links with its entries or with all others, or null where there is no table of them
 * @param search what is searched for among those alone whom the links tell, or null where there are as many of them as entries
 */
public record Listing(String document, String from, Condition where, String order, String total, @Nullable Links links,
        @Nullable Condition search) {

    /** From this offset on it pays to look for the keys of a page first. */
    private static final int FAR = 1000;

    static final String TOTAL = "select value from read.total where name = ?";

    /** A list of which nothing else has as many rows. */
    public Listing(String document, String from, Condition where, String order, String total) {
        this(document, from, where, order, total, null, null);
    }

    /** The documents of a table whose total is kept; its alias is the first letter of {@code name}. */
    public static Listing of(String name, Condition where, String order) {
        String alias = name.substring(0, 1);
        return new Listing(alias + ".doc", "read." + name + " " + alias, where, order, name);
    }

    /** The same, counted without what is kept for the whole list. */
    Listing counted() {
        return new Listing(document, from, where, order, null, links != null && links.isOfOthers() ? null : links, search);
    }

    /** The same, counted by what links its entries, or all others. */
    public Listing countedBy(Links others) {
        return new Listing(document, from, where, order, total, others, null);
    }

    /** The same, which is what a search finds among those whom links tell. */
    public Listing among(Links others, Condition sought) {
        return sought.isAll() ? countedBy(others) : new Listing(document, from, where, order, total, others, sought);
    }

    /** The same in another order, which must leave no ties. */
    public Listing ordered(String other) {
        return new Listing(document, from, where, other, total, links, search);
    }

    /** The same, of other rows. */
    Listing where(Condition other) {
        return new Listing(document, from, other, order, null);
    }

    String rows() {
        return rows(null);
    }

    /** With one more column, unless it is null. */
    String rows(String more) {
        return "select " + document + (more == null ? "" : ", " + more) + " from " + from + " where " + where.sql() + " order by " + order;
    }

    String page(int offset) {
        if (where.isSearch()) {
            return foundOnce(keysFound());
        }
        if (isFar(offset)) {
            return cutByKey("select " + alias() + ".id from " + from + " order by " + order, count());
        }
        return "select " + document + ", (" + count() + ") from " + from + " where " + where.sql()
                + " order by " + order + " limit ? offset ?";
    }

    /** Whether it pays to know from which end of the whole list a page is come to. */
    boolean isFar(int offset) {
        return hasTotal() && offset >= FAR;
    }

    /** A page of the whole list, whose offset is counted from the end. */
    String pageFromEnd() {
        return cutByKey("select " + alias() + ".id from " + from + " order by " + SortKeys.reversed(order), count());
    }

    /** Finds once what is searched for, to count it and to cut the page out of it: planners err about callers' patterns. */
    String foundOnce(String found) {
        return "with found as materialized (" + found + ") "
                + cutByKey("select id from found order by " + keys().order(), "select count(*) from found");
    }

    String keysFound() {
        return ways().map(way -> way.select(keys().columns(), from)).collect(Collectors.joining(" union "));
    }

    List<Object> waysParameters() {
        return ways().flatMap(way -> way.parameters().stream()).toList();
    }

    /** Whether it may be known or soon counted how many of all entries are found, which stand anywhere in the order of time. */
    boolean isSoonCounted() {
        return total != null && where.beginning() != null && !isLinked() && order.split("[ ,]")[0].endsWith("_at");
    }

    /** Whether it has all whom links tell, and they are as many. */
    boolean isOfAllLinks() {
        return links != null && search == null;
    }

    /** What holds for reading it, of which nobody may know how long it takes. */
    Searches.Limits limits() {
        boolean mayTakeLong = where.isSearch() || links != null;
        return !mayTakeLong ? Searches.Limits.NONE : where.ways().isEmpty() ? Searches.Limits.TIME_AND_PLAN : Searches.Limits.TIME;
    }

    /** What holds for going on by a cursor: to those who are linked, or left, there is no other way, however long it takes. */
    Searches.Limits limitsByCursor() {
        return where.isSearch() ? limits() : Searches.Limits.NONE;
    }

    /** A page of those who fulfil a condition, of whom one meets on the way through so many of all entries. */
    String met(String entries, Condition each) {
        return cutByKey("select id from (select " + keys().columns() + ", " + each.sql() + " as is_found from " + entries
                + " order by " + order + " limit ?) met where is_found order by " + keys().order(), "null");
    }

    /** A page of what is found, where it is known how much that is. */
    String pageOf(String found) {
        return cutByKey("select id from (" + found + ") found order by " + keys().order(), "null");
    }

    /** The id of its entries and what it is ordered by. */
    SortKeys keys() {
        return SortKeys.of(order, alias() + ".id");
    }

    /** The values for a page, after which those come that tell what of an entry is shown. */
    List<Object> shown(List<Object> page) {
        return isLinked() ? Stream.concat(page.stream(), where.parameters().stream()).toList() : page;
    }

    /** An entry may be linked with more than what this list is about. */
    private boolean isLinked() {
        return from.contains(" join ");
    }

    /** Several are each answered by an index; together they would be looked for in the rows, which are large. */
    private Stream<Condition> ways() {
        return where.ways().isEmpty() ? Stream.of(where) : where.ways().stream();
    }

    /** Passes by rows without reading their documents. */
    private String cutByKey(String ids, String count) {
        return "select " + document + ", (" + count + ") from (" + ids + " limit ? offset ?) page join " + from
                + " on " + alias() + ".id = page.id" + (isLinked() ? " where " + where.sql() : "") + " order by " + order;
    }

    private String alias() {
        String last = order.substring(order.lastIndexOf(',') + 1).strip();
        return last.substring(0, last.indexOf('.'));
    }

    String count() {
        if (hasTotal()) {
            return TOTAL;
        }
        return !isOfAllLinks() ? "select count(*) from " + from + " where " + where.sql() : links.count();
    }

    List<Object> countParameters() {
        if (hasTotal()) {
            return List.of(total);
        }
        return isOfAllLinks() ? links.countParameters() : where.parameters();
    }

    List<Object> pageParameters(int limit, int offset) {
        List<Object> parameters = new ArrayList<>(where.isSearch() ? List.of() : countParameters());
        parameters.addAll(where.isSearch() ? waysParameters() : where.parameters());
        parameters.add(limit);
        parameters.add(offset);
        return where.isSearch() ? shown(parameters) : parameters;
    }

    private boolean hasTotal() {
        return total != null && where.isAll();
    }
}
