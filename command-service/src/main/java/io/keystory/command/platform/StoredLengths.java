package io.keystory.command.platform;

import io.keystory.events.platform.KeystoryException;

/** The longest values that are stored where an operation itself sets no limit. */
public final class StoredLengths {

    private StoredLengths() {}

    /** 422 entity.value_too_long when one of the values has more than {@code limit} characters; null has none. */
    public static void require(int limit, String... values) {
        for (String value : values) {
            if (value != null && value.codePointCount(0, value.length()) > limit) {
                throw new KeystoryException("entity.value_too_long", 422);
            }
        }
    }
}
