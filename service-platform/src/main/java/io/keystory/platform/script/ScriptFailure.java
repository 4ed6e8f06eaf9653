package io.keystory.platform.script;

import java.util.Locale;

/** Why a script gave no result; it carries no stack trace. */
public final class ScriptFailure extends RuntimeException {

    private final Reason reason;

    ScriptFailure(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What kept the script from its result. */
    public enum Reason {
        /** It said so itself, with a message or null. */
        DENIED,
        /** It is wrong, threw, ran out of memory or gave nothing that is a result. */
        ERROR,
        /** It took too long. */
        TIME,
        /** Too many others were waiting. */
        BUSY;

        /** The name in events. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
