package io.keystory.store.database;

import java.util.Collection;
import java.util.stream.Collectors;

/** Our own names as SQL literals, where a statement must have them in its text. */
public final class Quoted {

    private Quoted() {}

    /** The names as a list of literals, separated by commas. */
    public static String names(Collection<?> names) {
        return names.stream().map(name -> "'" + name.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }
}
