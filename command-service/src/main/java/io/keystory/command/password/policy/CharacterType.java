package io.keystory.command.password.policy;

import java.util.Optional;

/** The kinds of characters that a password may be made of: printable ASCII and the space. */
enum CharacterType {
    LOWER,
    UPPER,
    DIGIT,
    SYMBOL;

    /** The kind of the character; empty for one that is not supported. */
    static Optional<CharacterType> of(int character) {
        if (character >= 'a' && character <= 'z') {
            return Optional.of(LOWER);
        }
        if (character >= 'A' && character <= 'Z') {
            return Optional.of(UPPER);
        }
        if (character >= '0' && character <= '9') {
            return Optional.of(DIGIT);
        }
        return character >= ' ' && character <= '~' ? Optional.of(SYMBOL) : Optional.empty();
    }
}
