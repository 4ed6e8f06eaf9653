package io.keystory.command.user;

import io.keystory.events.platform.KeystoryException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which digits can be a phone number.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-E.164">E.164</a>
 */
public final class PhoneNumbers {

    private static final Pattern INTERNATIONAL = Pattern.compile("[1-9]\\d{0,14}");

    private PhoneNumbers() {}

    /** Refuses with 422 user.invalid_phone what no country code begins, or is too long; null and nothing are no number. */
    public static void require(@Nullable String digits) {
        if (digits != null && !digits.isEmpty() && !INTERNATIONAL.matcher(digits).matches()) {
            throw new KeystoryException("user.invalid_phone", 422);
        }
    }
}
