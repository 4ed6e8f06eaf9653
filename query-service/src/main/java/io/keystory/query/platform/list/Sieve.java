package io.keystory.query.platform.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is searched for among those who are linked with something, or not. Planners take what is found, and sometimes the links,
 * for few, and then go through one of them for each of the other: so how many there are is looked at first.
 */
record Sieve(Listing list) {

    /** So few are looked at one by one. */
    private static final int FEW = 2000;

    /** From so many on it is sooner gone through a narrow index of all entries than read in their rows. */
    private static final int MANY = 20_000;

    /** No more are kept in memory meanwhile. */
    private static final int MOST = 150_000;

    /** Of a text that no more have, indexes tell who they are. */
    private static final int RARE = 1000;

    /** How many links there are and, where there are many, how many entries are found, up to a bound each. */
    String numbers() {
        if (isIndexed() || links().isOfOthers()) {
            return "select (" + count("1 from " + links().rows(), FEW) + "), 0";
        }
        return "with links as materialized (" + count("1 from " + links().rows(), MANY)
                + "), found as materialized (select case when n > " + MANY + " then (" + count("1 from " + links().entries()
                + " where " + search().sql(), RARE) + ") else 0 end as number from links) select case when number > " + RARE
                + " then (" + count("1 from " + links().rows(), MOST) + ") else n end, number from links, found";
    }

    Object[] numbersParameters() {
        Condition where = links().where();
        return isIndexed() || links().isOfOthers() ? where.with() : where.and(search()).with(where.with());
    }

    private static String count(String rows, int bound) {
        return "select count(*) as n from (select " + rows + " limit " + (bound + 1) + ") counted";
    }

    /** Whether it is found in a way of our own: otherwise planners know best. */
    boolean isOwn(long links, long found) {
        return isIndexed() ? links().isOfOthers() || links > FEW
                : !links().isOfOthers() && found > RARE && links <= MOST;
    }

    /** A page of it. */
    String page() {
        return list.foundOnce(isIndexed() ? indexed() : membersFirst());
    }

    List<Object> pageParameters(int limit, int offset) {
        Stream<Object> search = isIndexed()
                ? search().ways().stream().flatMap(way -> way.parameters().stream()) : Stream.of();
        List<Object> parameters = new ArrayList<>(search.toList());
        parameters.addAll(links().where().parameters());
        parameters.addAll(isIndexed() ? List.of() : search().parameters());
        parameters.addAll(List.of(limit, offset));
        return list.shown(parameters);
    }

    private boolean isIndexed() {
        return !search().ways().isEmpty();
    }

    /** Who is found by several indexes is looked up once. */
    private String indexed() {
        String found = search().ways().stream().map(way -> way.select(list.keys().columns(), links().entries()))
                .collect(Collectors.joining(" union "));
        return "select found.* from (select * from (" + found + ") each offset 0) found where "
                + links().lookedUp("found.id").sql();
    }

    /** Whom a list does not have is not compared with what is searched for. */
    private String membersFirst() {
        return "select " + list.keys().columns() + " from " + links().entries() + " where case when "
                + links().exist() + " then " + search().sql() + " end";
    }

    private Links links() {
        return list.links();
    }

    private Condition search() {
        return list.search();
    }
}
