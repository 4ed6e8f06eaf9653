package io.keystory.query.platform.list;

/**
 * How many entries all pages of a list have together.
 *
 * @param number never negative
 * @param isCapped whether there may be more than {@code number}, since counting ended there
 */
public record Total(long number, boolean isCapped) {

    /** All of them were counted. */
    public static Total exactly(long number) {
        return new Total(number, false);
    }

    /** What was counted by looking at one entry more than {@code cap}. */
    public static Total upTo(long cap, long counted) {
        return new Total(counted, counted > cap);
    }
}
