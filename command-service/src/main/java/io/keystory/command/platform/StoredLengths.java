package io.keystory.command.platform;

import io.keystory.events.platform.KeystoryException;

/** The longest values that are stored where an operation itself sets no limit. */
public final class StoredLengths {

    private StoredLengths() {}

    /** 422 entity.value_too_long when one of the values has more than {@code limit} characters; null has none. */
    public static void require(int limit, String... values) {
        for (String value : values) {
            if (value != null && !fits(limit, value)) {
                throw new KeystoryException("entity.value_too_long", 422);
            }
        }
    }

    /** As much of a value as may be stored. */
    public static String cut(int limit, String value) {
        return fits(limit, value) ? value : value.substring(0, value.offsetByCodePoints(0, limit));
    }

    private static boolean fits(int limit, String value) {
        return value.codePointCount(0, value.length()) <= limit;
    }
}
