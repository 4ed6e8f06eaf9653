package io.keystory.command.platform;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of e-mail addresses behind the at sign. */
public final class EmailDomain {

    private static final int LONGEST = 128;
    private static final Pattern FORM =
            Pattern.compile("([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}");

    private EmailDomain() {}

    /** The domain in the form in which domains are compared; 400 guard.invalid_input for what is none. */
    public static String of(String text) {
        String domain = Claim.normal(text).toLowerCase(Locale.ROOT);
        if (domain.length() > LONGEST || !FORM.matcher(domain).matches()) {
            throw KeystoryException.invalidInput("An e-mail domain looks like example.com");
        }
        return domain;
    }

    /**
     * The domain of an address in the same form, whatever it looks like: letters that make no difference to who has the
     * address make none here, and neither do dots behind it.
     */
    public static String ofAddress(String email) {
        String address = Claim.email(email).value();
        return address.substring(address.lastIndexOf('@') + 1).strip().replaceAll("\\.+$", "");
    }
}
