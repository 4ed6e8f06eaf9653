package io.keystory.query.platform.list;

import io.keystory.platform.web.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Those of a list who begin with a text. */
record Begun(Listing list) implements Passage {

    @Override
    public String numbers() {
        Condition where = list.where();
        String counted = where.isRange()
                ? "(select count(*) from (" + where.ways().getFirst().select("1", list.from()) + ") counted)" : "null";
        return "select coalesce((" + Beginning.KEPT + "), " + counted + "), (" + Listing.TOTAL + ")";
    }

    @Override
    public Object[] numbersParameters() {
        Condition where = list.where();
        List<Object> parameters = new ArrayList<>(where.beginning().keptParameters(list.total()));
        parameters.addAll(where.isRange() ? where.parameters() : List.of());
        parameters.add(list.total());
        return parameters.toArray();
    }

    @Override
    public Walk to(Page page, long found, long all) {
        return Walk.to(page, found, all);
    }

    @Override
    public String met() {
        return list.met(list.from(), list.where().rowByRow());
    }

    @Override
    public List<Object> metParameters(Walk walk) {
        return Arrays.asList(list.where().rowByRow().with(walk.depth(), walk.size(), walk.offset()));
    }

    @Override
    public String all(Walk walk) {
        return list.pageOf(list.keysFound());
    }

    @Override
    public List<Object> allParameters(Walk walk) {
        return Stream.concat(list.waysParameters().stream(), Stream.of(walk.size(), walk.offset())).toList();
    }
}
