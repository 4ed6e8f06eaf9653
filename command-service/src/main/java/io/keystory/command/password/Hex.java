package io.keystory.command.password;

import java.util.HexFormat;
import java.util.Optional;

/** Hexadecimal text from outside, in either case. */
final class Hex {

    private Hex() {}

    /** The bytes that the text spells; empty when it spells none. */
    static Optional<byte[]> bytes(String text) {
        boolean spells = !text.isEmpty()
                && text.length() % 2 == 0
                && text.chars().allMatch(HexFormat::isHexDigit);
        return spells ? Optional.of(HexFormat.of().parseHex(text)) : Optional.empty();
    }
}
