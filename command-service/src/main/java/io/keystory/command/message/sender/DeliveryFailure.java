package io.keystory.command.message.sender;

/** A message was not taken. */
public final class DeliveryFailure extends Exception {

    private final String reason;
    private final boolean isFinal;

    private DeliveryFailure(String reason, boolean isFinal, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.isFinal = isFinal;
    }

    /** It will not be taken next time either. */
    public static DeliveryFailure forGood(String reason) {
        return new DeliveryFailure(reason, true, null);
    }

    /** It may be taken another time. */
    public static DeliveryFailure forNow(String reason) {
        return new DeliveryFailure(reason, false, null);
    }

    /** The same, with what stood in the way. */
    static DeliveryFailure forNow(String reason, Throwable cause) {
        return new DeliveryFailure(reason, false, cause);
    }

    /** Why, as a word that says nothing of the message, such as {@code unreachable} or {@code status_401}. */
    public String reason() {
        return reason;
    }

    /** Whether it will not be taken next time either. */
    public boolean isFinal() {
        return isFinal;
    }
}
