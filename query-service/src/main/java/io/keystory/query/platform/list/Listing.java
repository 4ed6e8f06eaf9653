package io.keystory.query.platform.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of documents.
 *
 * @param document the expression that gives the JSON of a row
 * @param from tables with their aliases
 * @param order what follows {@code order by}; it must leave no ties, and no expression in it has a comma. A list that is
 *     searched is ordered last by the id of its entries
 * @param total the name of the total that is kept for the whole list, or null when rows have to be counted
 * @param links of which there are as many as entries, or null where only the entries themselves can be counted
 */
public record Listing(String document, String from, Condition where, String order, String total, Links links) {

    /** From this offset on it pays to look for the keys of a page first. */
    private static final int FAR = 1000;

    static final String TOTAL = "select value from read.total where name = ?";

    /** A list of which nothing else has as many rows. */
    public Listing(String document, String from, Condition where, String order, String total) {
        this(document, from, where, order, total, null);
    }

    /** The documents of a table whose total is kept; its alias is the first letter of {@code name}. */
    public static Listing of(String name, Condition where, String order) {
        String alias = name.substring(0, 1);
        return new Listing(alias + ".doc", "read." + name + " " + alias, where, order, name);
    }

    /** The same, counted without what is kept for the whole list. */
    Listing counted() {
        return new Listing(document, from, where, order, null, links != null && links.isOfOthers() ? null : links);
    }

    /** The same, counted by what links its entries, or all others. */
    public Listing countedBy(Links others) {
        return new Listing(document, from, where, order, total, others);
    }

    /** The same in another order, which must leave no ties. */
    public Listing ordered(String other) {
        return new Listing(document, from, where, other, total, links);
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
            return foundOnce();
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
    private String foundOnce() {
        SortKeys keys = SortKeys.of(order, alias() + ".id");
        return "with found as materialized (" + keysFound(keys) + ") "
                + cutByKey("select id from found order by " + keys.order(), "select count(*) from found");
    }

    private String keysFound(SortKeys keys) {
        return ways().map(way -> way.select(keys.columns(), from)).collect(Collectors.joining(" union "));
    }

    /** A page of what is searched for, all of which is found, where it is known how much that is. */
    String pageOfCounted() {
        SortKeys keys = SortKeys.of(order, alias() + ".id");
        return cutByKey("select id from (" + keysFound(keys) + ") found order by " + keys.order(), "null");
    }

    List<Object> pageOfCountedParameters(Walk walk) {
        return Stream.concat(waysParameters().stream(), Stream.of(walk.size(), walk.offset())).toList();
    }

    private List<Object> waysParameters() {
        return ways().flatMap(way -> way.parameters().stream()).toList();
    }

    /** Whether it may be known or soon counted how many of all entries are found, which stand anywhere in the order of time. */
    boolean isSoonCounted() {
        return total != null && where.beginning() != null && !isLinked() && order.split("[ ,]")[0].endsWith("_at");
    }

    /** How many are found, and of how many; the former is null where it is neither kept nor soon counted. */
    String foundOfAll() {
        String counted = where.isRange() ? "(select count(*) from (" + where.ways().getFirst().select("1", from) + ") counted)" : "null";
        return "select coalesce((" + Beginning.KEPT + "), " + counted + "), (" + TOTAL + ")";
    }

    Object[] foundOfAllParameters() {
        List<Object> parameters = new ArrayList<>(where.beginning().keptParameters(total));
        parameters.addAll(where.isRange() ? where.parameters() : List.of());
        parameters.add(total);
        return parameters.toArray();
    }

    /** A page of what is met with on the way through so many entries of the whole list. */
    String met() {
        SortKeys keys = SortKeys.of(order, alias() + ".id");
        return cutByKey("select id from (select " + keys.columns() + ", " + where.rowByRow().sql() + " as is_found from " + from
                + " order by " + order + " limit ?) met where is_found order by " + keys.order(), "null");
    }

    List<Object> metParameters(Walk walk) {
        return Arrays.asList(where.rowByRow().with(walk.depth(), walk.size(), walk.offset()));
    }

    /** An entry may be linked with more than what this list is about. */
    private boolean isLinked() {
        return where.isSearch() && from.contains(" join ");
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
        return links == null ? "select count(*) from " + from + " where " + where.sql() : links.count();
    }

    List<Object> countParameters() {
        if (hasTotal()) {
            return List.of(total);
        }
        return links == null ? where.parameters() : links.countParameters(total);
    }

    List<Object> pageParameters(int limit, int offset) {
        List<Object> parameters = new ArrayList<>(where.isSearch() ? List.of() : countParameters());
        parameters.addAll(where.isSearch() ? waysParameters() : where.parameters());
        parameters.add(limit);
        parameters.add(offset);
        parameters.addAll(isLinked() ? where.parameters() : List.of());
        return parameters;
    }

    private boolean hasTotal() {
        return total != null && where.isAll();
    }
}
