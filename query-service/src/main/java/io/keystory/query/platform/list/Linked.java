package io.keystory.query.platform.list;

import io.keystory.platform.web.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All of a list who are linked with something, or all others. */
record Linked(Listing list) implements Passage {

    @Override
    public String numbers() {
        return "select (" + list.count() + "), (" + Listing.TOTAL + ")";
    }

    @Override
    public Object[] numbersParameters() {
        List<Object> parameters = new ArrayList<>(list.countParameters());
        parameters.add(links().of());
        return parameters.toArray();
    }

    @Override
    public Walk to(Page page, long found, long all) {
        return Walk.toLinked(page, found, all, links().isOfOthers());
    }

    @Override
    public String met() {
        return list.met(links().entries(), each());
    }

    @Override
    public List<Object> metParameters(Walk walk) {
        return list.shown(Arrays.asList(each().with(walk.depth(), walk.size(), walk.offset())));
    }

    private Condition each() {
        return links().lookedUp(links().id());
    }

    @Override
    public String all(Walk walk) {
        return list.pageOf(links().isOfOthers() && walk.isToFew() ? fewLeft() : found());
    }

    @Override
    public List<Object> allParameters(Walk walk) {
        return list.shown(Arrays.asList(links().where().with(walk.size(), walk.offset())));
    }

    private String found() {
        return "select " + list.keys().columns() + " from " + links().entries() + " where " + isFound() + " offset 0";
    }

    /**
     * Where nearly everybody is linked, nobody who is left may be met with: so all and the links are gone through side by side
     * in the order of ids, as planners do while nothing else is asked of them.
     */
    private String fewLeft() {
        return "select found.* from (select " + links().id() + " from " + links().entries() + " where " + isFound()
                + " offset 0) rest cross join lateral (select " + list.keys().columns() + " from " + links().entries()
                + " where " + links().id() + " = rest.id offset 0) found";
    }

    private String isFound() {
        return (links().isOfOthers() ? "not " : "") + links().exist();
    }

    private Links links() {
        return list.links();
    }
}
