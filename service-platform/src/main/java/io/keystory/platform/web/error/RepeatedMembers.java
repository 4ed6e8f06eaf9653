package io.keystory.platform.web.error;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;

/** Members of JSON objects that a body has twice, as the parser tells of them. */
final class RepeatedMembers {

    /** There is no type of its own for them. */
    private static final String TOLD = "Duplicate Object property";

    private RepeatedMembers() {}

    /** Whether something else is wrong. */
    static boolean isNone(StreamReadException failure) {
        return !failure.getOriginalMessage().startsWith(TOLD);
    }

    /** Where the second one is. */
    static List<Object> path(StreamReadException failure) {
        List<Object> path = new ArrayList<>();
        TokenStreamContext place = failure.processor().streamReadContext();
        for (; !place.inRoot(); place = place.getParent()) {
            path.addFirst(place.inArray() ? (Object) place.getCurrentIndex() : place.currentName());
        }
        return path;
    }
}
