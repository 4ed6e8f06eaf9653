package io.keystory.query.platform.list;

import io.keystory.platform.web.Page;
import java.util.List;
import java.util.Optional;

/** How a page of a list is come to, of which it may be known or soon counted how many entries it has. It is about now. */
sealed interface Passage permits Begun, Linked {

    /** That of a list; empty where it cannot be told without finding all. */
    static Optional<Passage> of(Listing list) {
        if (list.isOfAllLinks()) {
            return Optional.of(new Linked(list));
        }
        return list.isSoonCounted() ? Optional.of(new Begun(list)) : Optional.empty();
    }

    /** How many are found, and of how many; the former is null where it is neither kept nor soon counted. */
    String numbers();

    Object[] numbersParameters();

    /** The way to a page. */
    Walk to(Page page, long found, long all);

    /** A page of what is met with on the way through so many entries of the whole list. */
    String met();

    List<Object> metParameters(Walk walk);

    /** A page of all that is found. */
    String all(Walk walk);

    List<Object> allParameters(Walk walk);
}
