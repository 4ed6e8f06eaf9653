package io.keystory.query.platform.list;

import io.keystory.platform.web.Page;

/**
 * The way through a list to a page of what is searched for: where many entries are found the first are met with soon, sooner
 * than all of them are found and put in order.
 *
 * @param found how many entries are found
 * @param all how many the list has
 * @param offset how many of those found are passed by before the page
 * @param size how many are on it
 */
record Walk(long found, long all, int offset, int size) {

    /** So many times as far as what is found stands apart on average: where it does not stand together, that is enough. */
    private static final int PATIENCE = 4;

    /** Where it does, going past a quarter as many entries as are found costs little beside finding all of those. */
    private static final int SHARE = 4;

    static Walk to(Page page, long found, long all) {
        return new Walk(found, all, page.offset(), (int) Math.clamp(found - page.offset(), 0, page.size()));
    }

    /** Whether there is one, and it is shorter than what is found, which would have to be gone through otherwise. */
    boolean pays() {
        return size > 0 && expected() * 2 <= found;
    }

    /** After how many entries it is given up. */
    int depth() {
        return (int) Math.min(Math.max(expected() * PATIENCE, found / SHARE), Integer.MAX_VALUE);
    }

    private long expected() {
        return Math.ceilDiv(((long) offset + size) * all, Math.max(1, found));
    }
}
