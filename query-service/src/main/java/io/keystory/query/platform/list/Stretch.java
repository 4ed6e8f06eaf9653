package io.keystory.query.platform.list;

/**
 * Where a page far down in a list is read: what is passed by on the way costs time, so it is come to from the nearer end.
 *
 * @param isFromEnd whether the list is read from its end
 * @param limit how many rows are read
 * @param offset how many are passed by before
 */
record Stretch(boolean isFromEnd, int limit, int offset) {

    /**
     * The way to a page.
     *
     * @param total how many rows the list has
     */
    static Stretch of(int offset, int size, long total) {
        long behind = Math.max(0, total - offset - size);
        return offset <= behind
                ? new Stretch(false, size, offset)
                : new Stretch(true, (int) Math.clamp(total - offset, 0, size), (int) behind);
    }
}
