package io.keystory.command.password.breach;

import java.util.Arrays;
import java.util.regex.Pattern;

/** All breached hashes that begin with the same five digits, by the sixteen digits that follow. */
record Range(long[] suffixHeads) {

    private static final Pattern LISTED = Pattern.compile("[0-9A-Fa-f]{35}:[0-9,]*[1-9][0-9,]*");

    /** Reads lines of {@code suffix:count}; a count of zero is padding and lists nothing. */
    static Range parse(String body) {
        return new Range(body.lines()
                .map(String::strip)
                .filter(LISTED.asMatchPredicate())
                .mapToLong(Sha1::suffixHead)
                .sorted()
                .toArray());
    }

    boolean contains(Sha1 hash) {
        return Arrays.binarySearch(suffixHeads, hash.suffixHead()) >= 0;
    }
}
