package io.keystory.platform.web.error;

import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;

/** Members of JSON objects that a body has twice, as the parser tells of them. */
final class RepeatedMembers {

    /** There is no type of its own for them. */
    private static final String TOLD = "Duplicate Object property";
    private static final int LONGEST = 200;

    private RepeatedMembers() {}

    /** Whether something else is wrong. */
    static boolean isNone(StreamReadException failure) {
        return !failure.getOriginalMessage().startsWith(TOLD);
    }

    /** Where the second one is, such as {@code customData.a} or {@code roles.[1].name}. */
    static String path(StreamReadException failure) {
        String path = path(failure.processor().streamReadContext());
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST) + "…";
    }

    private static String path(TokenStreamContext place) {
        String step = place.inArray() ? "[" + place.getCurrentIndex() + "]" : place.currentName();
        return place.getParent() == null || place.getParent().inRoot() ? step : path(place.getParent()) + "." + step;
    }
}
