package io.keystory.query.platform.search;

import io.keystory.platform.web.consistency.AsOfGuard;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.past.Moment;
import java.util.List;
import java.util.Locale;

/** The search by {@code q}: one of a few columns contains the text, whatever its case. The past is not searched. */
public final class PlainSearch {

    private static final int LONGEST_VALUE = 512;

    private PlainSearch() {}

    /** The rows of which one of the fields contains {@code q}; all of them when it is absent or empty. */
    public static Condition of(String q, SearchFields fields) {
        if (q == null || q.isEmpty()) {
            return Condition.ALL;
        }
        if (Moment.asked().isPresent()) {
            throw AsOfGuard.unsupported();
        }
        if (q.length() > LONGEST_VALUE || q.indexOf('\0') >= 0) {
            throw AdvancedSearch.refused();
        }
        return fields.isJoined() ? SearchMode.containing(fields, q) : Condition.join(fields.columns().stream()
                .map(column -> new Condition("strpos(lower(" + column + "), ?) > 0",
                        List.of(q.toLowerCase(Locale.ROOT)), true))
                .toList(), Condition.OR);
    }
}
