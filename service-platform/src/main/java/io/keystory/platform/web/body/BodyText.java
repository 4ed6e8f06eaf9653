package io.keystory.platform.web.body;

import io.keystory.events.platform.KeystoryException;

/**
 * Watches a body go by: counts it, and in JSON looks for escapes that stand for no storable character, which are NUL
 * and halves of surrogate pairs. A backslash only ever starts an escape in JSON, so its structure need not be known.
 */
final class BodyText {

    private final int limit;
    private final boolean isJson;
    private int count;
    private int hexDigits;
    private int code;
    private boolean isAfterBackslash;
    private boolean isHalf;

    BodyText(int limit, boolean isJson) {
        this.limit = limit;
        this.isJson = isJson;
    }

    /** Takes the next byte; throws 413 or 400 when it is one too many. */
    void accept(byte next) {
        if (++count > limit) {
            throw new KeystoryException("request.too_large", 413);
        }
        if (isJson) {
            follow(next);
        }
    }

    private void follow(byte next) {
        if (hexDigits > 0) {
            digit(next);
        } else if (isAfterBackslash) {
            isAfterBackslash = false;
            hexDigits = next == 'u' ? 4 : 0;
            code = 0;
            refuseIf(isHalf && next != 'u');
        } else {
            isAfterBackslash = next == '\\';
            refuseIf(next == 0 || isHalf && !isAfterBackslash);
        }
    }

    private void digit(byte next) {
        int value = Character.digit(next, 16);
        if (value < 0) {
            hexDigits = 0;
            return; // No escape at all: the parser says so.
        }
        code = code * 16 + value;
        hexDigits--;
        if (hexDigits == 0) {
            char unit = (char) code;
            refuseIf(unit == 0 || Character.isLowSurrogate(unit) != isHalf);
            isHalf = Character.isHighSurrogate(unit);
        }
    }

    private static void refuseIf(boolean isUnstorable) {
        if (isUnstorable) {
            throw refusal();
        }
    }

    static KeystoryException refusal() {
        return KeystoryException.invalidInput("The input contains a NUL or half of a character");
    }
}
