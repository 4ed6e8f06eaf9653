package io.keystory.events.user;

import io.keystory.events.platform.KeystoryException;
import java.util.function.IntPredicate;

/**
 * What people are known by, as others read it: nothing in it that nobody sees, or that turns the direction of what
 * follows, since by that one name passes for another.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8264#section-9">RFC 8264, 9: controls and ignorable characters</a>
 */
public final class VisibleText {

    private VisibleText() {}

    /**
     * 400 guard.invalid_input that names the field unless null, empty or a name, which is more than blanks; letters may be
     * joined, parted and varied.
     */
    public static String requireName(String field, String name) {
        if (name != null && !name.isEmpty() && isBlank(name)) {
            throw KeystoryException.invalidInput(field, "must hold more than blanks");
        }
        return require(field, name, name == null || isSeen(name));
    }

    /**
     * 400 guard.invalid_input that names the field unless null or an address, in which no space is either, nor another
     * sign for a dot in its domain: mail for it would go to the mailbox of whoever has the address with a dot.
     */
    public static String requireAddress(String field, String address) {
        if (address != null && hasOtherDot(address.substring(address.lastIndexOf('@') + 1))) {
            throw KeystoryException.invalidInput(field, "must be written with full stops");
        }
        return require(field, address, address == null || hasNone(address,
                c -> isHidden(c) || isShaping(c) || Character.isSpaceChar(c)));
    }

    /** What is left of a name that is told elsewhere; null when nothing is. */
    public static String of(String name) {
        if (name == null || isSeen(name) && (name.isEmpty() || !isBlank(name))) {
            return name;
        }
        String seen = name.codePoints().filter(c -> !isHidden(c)).dropWhile(VisibleText::isShaping)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return isBlank(seen) ? null : seen;
    }

    private static boolean isSeen(String name) {
        return hasNone(name, VisibleText::isHidden) && !isShaping(first(name));
    }

    /** Also where the blanks are no-break ones, such as the filler of Braille. */
    private static boolean isBlank(String name) {
        return name.codePoints().allMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x2800);
    }

    private static boolean hasOtherDot(String domain) {
        return domain.indexOf('\u3002') >= 0 || domain.indexOf('\uFF61') >= 0;
    }

    private static String require(String field, String text, boolean isVisible) {
        if (!isVisible) {
            throw KeystoryException.invalidInput(field, "must not hold characters that nobody sees");
        }
        return text;
    }

    private static boolean hasNone(String text, IntPredicate refused) {
        return text.codePoints().noneMatch(refused);
    }

    private static int first(String name) {
        return name.isEmpty() ? ' ' : name.codePointAt(0);
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !isShaping(c) && !isPrepended(c);
            default -> isFiller(c);
        };
    }

    /** Joiners and selectors of variants: Persian, Indic and Japanese names and emojis are written with them. */
    private static boolean isShaping(int c) {
        return c == 0x200C || c == 0x200D || c >= 0x180B && c <= 0x180D || c == 0x180F
                || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    /** Signs of Arabic, Syriac and Kaithi that are formats by their category only. */
    private static boolean isPrepended(int c) {
        return c >= 0x600 && c <= 0x605 || c == 0x6DD || c == 0x70F || c == 0x890 || c == 0x891 || c == 0x8E2
                || c == 0x110BD || c == 0x110CD;
    }

    /** Letters and marks without a shape, among them the fillers of Hangul. */
    private static boolean isFiller(int c) {
        return c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x3164 || c == 0xFFA0;
    }
}
