package io.keystory.platform.outbound;

/** A request got no answer. */
public final class OutboundFailure extends Exception {

    /** Why. */
    public enum Reason {
        /** The address is none that requests are sent to. */
        ADDRESS_REFUSED,
        /** Nobody answered there. */
        UNREACHABLE,
        /** It took too long. */
        TIMED_OUT,
        /** Who answered could not show who they are. */
        TLS_FAILED,
        /** There was more of an answer than there should be. */
        TOO_LARGE
    }

    private final Reason reason;

    OutboundFailure(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
