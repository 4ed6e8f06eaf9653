package io.keystory.command.password.breach;

/**
 * Whether a password is known from a breach, and who says so.
 *
 * @param breached whether it is on the list that decided
 * @param source the list that decided
 */
public record BreachCheck(boolean breached, Source source) {

    /** The outcome when the rules do not care. */
    public static final BreachCheck NOT_ASKED = new BreachCheck(false, Source.NONE);

    /** Where the answer comes from. */
    public enum Source {
        /** Nothing was looked up. */
        NONE,
        /** The shipped list: it knew the password, or it is all that is configured. */
        OFFLINE_LIST,
        /** The range service. */
        RANGE_SERVICE,
        /** The shipped list, because the range service did not answer in time. */
        OFFLINE_LIST_DURING_OUTAGE
    }
}
