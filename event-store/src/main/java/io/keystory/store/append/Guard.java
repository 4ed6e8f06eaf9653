package io.keystory.store.append;

import io.keystory.store.database.RowChange;
import java.util.Set;

/**
 * A conditional statement that must change a row, or everything appended with it is dropped: how a code or a refresh
 * token is consumed at most once. Guards with the same statement may be looked at before the rows of each other's units.
 *
 * @param refusal what the loser gets
 * @param untouched streams that the statement looks at: who comes behind somebody who appends there in the same
 *     transaction loses, too
 */
public record Guard(RowChange change, RuntimeException refusal, Set<String> untouched) {

    /** One whose statement looks at no stream. */
    public Guard(RowChange change, RuntimeException refusal) {
        this(change, refusal, Set.of());
    }
}
