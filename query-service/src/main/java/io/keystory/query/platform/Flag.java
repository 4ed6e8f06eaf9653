package io.keystory.query.platform;

import java.util.Locale;
import java.util.Set;

/** Query parameters that switch something on by a word. */
public final class Flag {

    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "on");

    private Flag() {}

    /** Whether the parameter says yes; absent says no. */
    public static boolean isYes(String parameter) {
        return parameter != null && YES.contains(parameter.toLowerCase(Locale.ROOT));
    }
}
