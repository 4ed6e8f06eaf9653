package io.keystory.command.platform;

/** How far time goes: beyond it something would end at a moment that nobody who is told of it can say. */
public final class Bounds {

    /** The longest lifetime in seconds, 68 years: many clients keep {@code expires_in} in 32 bits. */
    public static final long SECONDS = Integer.MAX_VALUE;

    /**
     * The last moment in epoch milliseconds that a date of JavaScript can be.
     *
     * @see <a href="https://tc39.es/ecma262/#sec-time-values-and-time-range">ECMA-262, 21.4.1.1</a>
     */
    public static final long MOMENT = 8_640_000_000_000_000L;

    private Bounds() {}
}
