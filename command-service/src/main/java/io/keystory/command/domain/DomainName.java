package io.keystory.command.domain;

import io.keystory.events.platform.KeystoryException;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names that a domain can have: public ones, of at least two labels, whose last is no number. */
final class DomainName {

    private static final int LONGEST = 253;
    private static final Pattern FORM = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private DomainName() {}

    /** The name as name servers know it; 400 guard.invalid_input for what is none. */
    static String of(String entered) {
        String name = ascii(entered.strip().toLowerCase(Locale.ROOT));
        if (name.length() > LONGEST || !FORM.matcher(name).matches()) {
            throw KeystoryException.invalidInput("domain", "looks like login.example.com");
        }
        return name;
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw KeystoryException.invalidInput("domain", "looks like login.example.com");
        }
    }
}
