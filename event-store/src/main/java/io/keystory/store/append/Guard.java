package io.keystory.store.append;

import io.keystory.store.database.RowChange;

/**
 * A conditional statement that must change a row, or everything appended with it is dropped: how a code or a refresh
 * token is consumed at most once. Guards with the same statement may be looked at before the rows of each other's units.
 *
 * @param refusal what the loser gets
 */
public record Guard(RowChange change, RuntimeException refusal) {}
