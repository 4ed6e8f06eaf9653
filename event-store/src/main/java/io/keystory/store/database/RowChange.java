package io.keystory.store.database;

import java.util.Arrays;
import java.util.List;

/** A statement to run in the transaction of an append, such as storing a token beside the fact that it was issued. */
public record RowChange(String sql, List<Object> parameters) {

    /** The statement with its parameters. */
    public static RowChange of(String sql, Object... parameters) {
        return new RowChange(sql, Arrays.asList(parameters));
    }
}
