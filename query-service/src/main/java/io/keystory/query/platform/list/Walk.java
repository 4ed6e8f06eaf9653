package io.keystory.query.platform.list;

import io.keystory.platform.web.Page;

/**
 * The way through a list to a page of what is found in it: where many entries are found the first are met with soon, sooner
 * than all of them are found and put in order.
 *
 * @param found how many entries are found
 * @param all how many the list has
 * @param offset how many of those found are passed by before the page
 * @param size how many are on it
 * @param otherwise past how many entries it is worth the way, before all are found at once
 */
record Walk(long found, long all, int offset, int size, long otherwise) {

    /** So many times as far as what is found stands apart on average: where it does not stand together, that is enough. */
    private static final int PATIENCE = 4;

    /** Where it does, going past half as many entries costs little beside finding all of those. */
    private static final int SHARE = 2;

    /** Looking an entry up costs as much as going past so many in their order. */
    private static final int LOOKED_UP = 20;

    /** The way to what indexes find. */
    Walk(long found, long all, int offset, int size) {
        this(found, all, offset, size, found / 2);
    }

    static Walk to(Page page, long found, long all) {
        return new Walk(found, all, page.offset(), size(page, found));
    }

    /** The way to those who are linked, or to all others, which looks each up; otherwise all are gone past, or few are linked. */
    static Walk toLinked(Page page, long found, long all, boolean isOfOthers) {
        return new Walk(found, all, page.offset(), size(page, found),
                isOfOthers ? all / LOOKED_UP : Math.min(2 * found, all / LOOKED_UP));
    }

    /** Whether nearly all are linked with what leaves them out, so that those who are left are soon looked up. */
    boolean isToFew() {
        return found <= all / LOOKED_UP;
    }

    private static int size(Page page, long found) {
        return (int) Math.clamp(found - page.offset(), 0, page.size());
    }

    /** Whether there is one, and it is shorter than what would have to be gone through otherwise. */
    boolean pays() {
        return size > 0 && expected() <= otherwise;
    }

    /** After how many entries it is given up. */
    int depth() {
        long patient = Math.max(expected() * PATIENCE, otherwise / SHARE);
        return (int) Math.min(Math.min(patient, Math.max(expected(), otherwise) * 2), Integer.MAX_VALUE);
    }

    private long expected() {
        return Math.ceilDiv(((long) offset + size) * all, Math.max(1, found));
    }
}
