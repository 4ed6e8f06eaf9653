package io.keystory.store;

/**
 * A conditional statement that must change a row, or everything appended with it is dropped: how a code or a refresh
 * token is consumed at most once.
 *
 * @param refusal what the loser gets
 */
public record Guard(RowChange change, RuntimeException refusal) {}
