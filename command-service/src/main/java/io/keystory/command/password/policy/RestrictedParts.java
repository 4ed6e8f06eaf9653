package io.keystory.command.password.policy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parts of one password that are easy to guess. A few of them do no harm: they prevail only when fewer than
 * three characters of the password belong to none. Case does not matter.
 */
final class RestrictedParts {

    /** Two equal or neighbouring characters occur in any text; three are a pattern. */
    private static final int SHORTEST_RUN = 3;

    private static final int FREE_CHARACTERS = 3;

    private static final List<int[]> SEQUENCES = Stream.of(
                    "0123456789",
                    "1234567890",
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm")
            .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
            .map(RestrictedParts::folded)
            .toList();

    /** Why a part is easy to guess. */
    enum Kind {
        REPETITION("restricted.repetition"),
        SEQUENCE("restricted.sequence"),
        USER_INFO("restricted.user_info"),
        WORDS("restricted.words");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private final int[] password;
    private final BitSet covered;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

    RestrictedParts(String password) {
        this.password = folded(password);
        this.covered = new BitSet(this.password.length);
    }

    /** Marks runs of one character. */
    void markRepetitions() {
        for (int start = 0, end; start < password.length; start = end) {
            end = start + 1;
            while (end < password.length && password[end] == password[start]) {
                end++;
            }
            markRun(Kind.REPETITION, start, end);
        }
    }

    /** Marks runs along the alphabet, the digits or a row of the keyboard, in either direction. */
    void markSequences() {
        for (int[] sequence : SEQUENCES) {
            for (int start = 0; start < password.length; start++) {
                markRun(Kind.SEQUENCE, start, start + lengthAlong(sequence, start));
            }
        }
    }

    /** Marks every place where the text occurs. */
    void mark(Kind kind, String text) {
        int[] wanted = folded(text);
        for (int start = 0; wanted.length > 0 && start + wanted.length <= password.length; start++) {
            if (Arrays.equals(password, start, start + wanted.length, wanted, 0, wanted.length)) {
                cover(kind, start, start + wanted.length);
            }
        }
    }

    /** The kinds that were found, when together they leave too little of the password. */
    Set<Kind> kindsThatPrevail() {
        return covered.cardinality() > password.length - FREE_CHARACTERS ? kinds : Set.of();
    }

    private int lengthAlong(int[] sequence, int start) {
        int first = 0;
        while (first < sequence.length && sequence[first] != password[start]) {
            first++;
        }
        int length = 0;
        while (start + length < password.length
                && first + length < sequence.length
                && password[start + length] == sequence[first + length]) {
            length++;
        }
        return length;
    }

    private void markRun(Kind kind, int start, int end) {
        if (end - start >= SHORTEST_RUN) {
            cover(kind, start, end);
        }
    }

    private void cover(Kind kind, int start, int end) {
        covered.set(start, end);
        kinds.add(kind);
    }

    private static int[] folded(String text) {
        return text.codePoints().map(Character::toLowerCase).toArray();
    }
}
