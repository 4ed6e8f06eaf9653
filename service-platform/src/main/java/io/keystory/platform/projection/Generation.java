package io.keystory.platform.projection;

/**
 * One build of a read model's tables: the live one has the tables' own names, one under construction has names of its
 * own until it takes over.
 *
 * @param number from 1
 */
public record Generation(int number, boolean isLive) {

    /** The tables that are answered from, whichever build they are. */
    public static final Generation LIVE = new Generation(0, true);

    /** A build beside the live one. */
    public static Generation beside(int number) {
        return new Generation(number, false);
    }

    /** The name of a table in this build, such as {@code read."user@2"}. */
    public String table(String table) {
        return isLive ? table : table.replaceFirst("\\.(.+)", ".\"$1@" + number + "\"");
    }
}
