package io.keystory.query.platform.search;

import io.keystory.platform.web.consistency.AsOfGuard;
import io.keystory.query.platform.list.Beginning;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.past.Moment;
import java.util.HashMap;
import java.util.Map;

/**
 * What a list can be sorted by: the fields' names, in camel case, and their columns. Texts are sorted whatever their
 * case, by code points, and rows without a value come last; the id settles ties. The past keeps its one order.
 */
public final class SortFields {

    /** What callers are told about the parameter. */
    public static final String DESCRIPTION = "A field to sort by, downwards with - in front. Not together with asOf.";

    private final String alias;
    private final Map<String, String> columns = new HashMap<>();

    private SortFields(String alias) {
        this.alias = alias;
    }

    /** Fields of one table, whose columns are called like them in snake case; instants are those that end in At. */
    public static SortFields of(String alias, String... fields) {
        SortFields sort = new SortFields(alias);
        for (String field : fields) {
            String column = alias + "." + SearchFields.snakeCase(field);
            sort.columns.put(field, field.endsWith("At") ? column : Beginning.folded(column));
        }
        return sort;
    }

    /** The list in this order, in its own when none is asked for; 400 for a field that is none. */
    public Listing sorted(Listing list, String sort) {
        if (sort == null || sort.isEmpty()) {
            return list;
        }
        if (Moment.asked().isPresent()) {
            throw AsOfGuard.unsupported();
        }
        boolean isDown = sort.startsWith("-");
        String column = columns.get(isDown ? sort.substring(1) : sort);
        if (column == null) {
            throw AdvancedSearch.refused();
        }
        String direction = isDown ? " desc" : "";
        boolean isText = column.startsWith("lower(");
        return list.ordered(column + direction + (isText ? " nulls last" : "") + ", " + alias + ".id" + direction);
    }
}
