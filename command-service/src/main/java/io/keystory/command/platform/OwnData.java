package io.keystory.command.platform;

import io.keystory.events.platform.KeystoryException;
import java.util.Map;

/** How much people may say of themselves: an account is no store of files. */
public final class OwnData {

    /** As many characters all names, texts and numbers of it have together at most. */
    public static final int MOST = 65_536;

    private OwnData() {}

    /** 422 entity.value_too_long when there is more than that. */
    public static void require(Map<String, Object> data) {
        requireNoMore(Map.of(), data);
    }

    /** The same, where what was there already may stay and become less. */
    public static void requireNoMore(Map<String, Object> before, Map<String, Object> after) {
        long length = length(after);
        if (length > MOST && length > length(before)) {
            throw new KeystoryException("entity.value_too_long", 422);
        }
    }

    private static long length(Object value) {
        return switch (value) {
            case null -> 0;
            case Map<?, ?> fields -> fields.entrySet().stream()
                    .mapToLong(field -> 1 + length(field.getKey()) + length(field.getValue())).sum();
            case Iterable<?> entries -> {
                long sum = 0;
                for (Object entry : entries) {
                    sum += 1 + length(entry);
                }
                yield sum;
            }
            default -> value.toString().length();
        };
    }
}
