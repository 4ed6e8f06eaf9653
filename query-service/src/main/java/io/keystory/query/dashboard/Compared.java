package io.keystory.query.dashboard;

/** A number, and how much more that is than in the span of the same length before; less when negative. */
record Compared(long count, long delta) {

    static Compared of(long now, long before) {
        return new Compared(now, now - before);
    }
}
