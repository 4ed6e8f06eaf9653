package io.keystory.command.platform;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import java.net.IDN;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The part of e-mail addresses behind the at sign.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3490#section-3.1">RFC 3490, 3.1: what counts as a dot</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5890#section-2.3.2.1">RFC 5890, 2.3.2.1: A-labels and U-labels</a>
 */
public final class EmailDomain {

    private static final int LONGEST = 128;
    private static final Pattern FORM =
            Pattern.compile("([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}");

    private static final String PREFIX = "xn--";
    private static final Pattern OF_ITS_OWN = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

    private EmailDomain() {}

    /** The domain in the form in which domains are compared; 400 guard.invalid_input at the path for what is none. */
    public static String of(List<?> path, String text) {
        String domain = plain(text);
        if (domain.length() > LONGEST || !FORM.matcher(domain).matches()) {
            throw KeystoryException.invalidInput(path, "looks like example.com");
        }
        return domain;
    }

    /** Each of the list that a field is. */
    public static List<String> each(String field, List<String> texts) {
        return IntStream.range(0, texts.size()).mapToObj(i -> of(List.of(field, i), texts.get(i))).toList();
    }

    /** A stored domain as {@link #ofAddress} has it, whichever way it was written. */
    public static String compared(String text) {
        return unicode(plain(text));
    }

    private static String plain(String text) {
        return withDots(Claim.normal(text)).toLowerCase(Locale.ROOT);
    }

    /**
     * The domain of an address in the same form, whatever it looks like: letters that make no difference to who has the
     * address make none here, and neither do dots behind it.
     */
    public static String ofAddress(String email) {
        return unicode(written(email));
    }

    /**
     * The domain of an address in all ways to write it: other letters than ASCII's can be in it, or stand for them. A letter
     * that was once taken for others, as the sharp s for two, is not they: those are in the domain of somebody else.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5894#section-7.2">RFC 5894, 7.2: letters whose meaning changed</a>
     */
    public static Set<String> spellings(String email) {
        return spellingsOf(written(email));
    }

    /** A stored domain in all ways to write it, which are one. */
    public static Set<String> spellingsOfDomain(String stored) {
        return spellingsOf(plain(stored));
    }

    private static Set<String> spellingsOf(String written) {
        String domain = unicode(written);
        Set<String> spellings = new LinkedHashSet<>(List.of(domain, written));
        try {
            String ascii = IDN.toASCII(eachLabel(domain, EmailDomain::ascii), IDN.ALLOW_UNASSIGNED);
            if (unicode(ascii).equals(domain)) {
                spellings.add(ascii);
            }
        } catch (IllegalArgumentException e) {
            // What cannot be written in ASCII has no other spelling.
        }
        return spellings;
    }

    /** An address in the form in which rules compare it, its domain as of {@link #ofAddress}. */
    public static String inAddress(String email) {
        String address = Claim.email(email).value();
        return address.substring(0, address.lastIndexOf('@') + 1) + unicode(writtenIn(address));
    }

    private static String written(String email) {
        return writtenIn(Claim.email(email).value());
    }

    private static String writtenIn(String address) {
        return withDots(address.substring(address.lastIndexOf('@') + 1)).strip().replaceAll("\\.+$", "");
    }

    /** Also of letters that there are since the rules were made: whoever looks for something takes them (RFC 3454, 7). */
    private static String unicode(String domain) {
        return eachLabel(IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED),
                label -> label.startsWith(PREFIX) ? letters(label) : label);
    }

    private static String eachLabel(String domain, UnaryOperator<String> change) {
        return Arrays.stream(domain.split("\\.", -1)).map(change).collect(Collectors.joining("."));
    }

    /** A label with a letter that the platform would take for others; any other as it is. */
    private static String ascii(String label) {
        return OF_ITS_OWN.matcher(label).find() ? PREFIX + Punycode.ascii(label) : label;
    }

    /**
     * A label with a letter that is one of its own since 2008, which the platform does not read; any other as it is.
     *
     * @see <a href="https://www.unicode.org/reports/tr46/#Deviations">UTS #46: the four of them</a>
     */
    private static String letters(String label) {
        try {
            String letters = Punycode.letters(label.substring(PREFIX.length()));
            boolean isLabel = plain(letters).equals(letters) && !letters.startsWith(PREFIX);
            return isLabel && OF_ITS_OWN.matcher(letters).find() ? letters : label;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return label;
        }
    }

    /** In compared text one sign is left that stands for a dot: mail to such a domain goes where the dot leads. */
    private static String withDots(String compared) {
        return compared.replace('\u3002', '.');
    }
}
