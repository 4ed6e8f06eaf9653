package io.keystory.store;

import java.util.Collection;
import java.util.stream.Collectors;

/** Our own names as SQL literals, where a statement must have them in its text. */
final class Quoted {

    private Quoted() {}

    static String names(Collection<?> names) {
        return names.stream().map(name -> "'" + name.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }
}
