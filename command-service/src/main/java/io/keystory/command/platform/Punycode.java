package io.keystory.command.platform;

import java.util.ArrayList;
import java.util.List;

/** Reads letters that were written in ASCII. @see <a href="https://www.rfc-editor.org/rfc/rfc3492#section-6.2">RFC 3492, 6.2</a> */
final class Punycode {

    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int LONGEST = 63;
    private static final int FIRST = 0x80;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final String written;
    private final List<Integer> points = new ArrayList<>();
    private int at;
    private int bias = 72;

    private Punycode(String written) {
        this.written = written;
    }

    /** What a text in lower case stands for; IllegalArgumentException or ArithmeticException when it stands for nothing. */
    static String letters(String written) {
        if (written.length() > LONGEST || written.startsWith("-")) {
            throw new IllegalArgumentException("no punycode");
        }
        return new Punycode(written).read();
    }

    private String read() {
        int delimiter = written.lastIndexOf('-');
        written.substring(0, Math.max(0, delimiter)).codePoints().forEach(points::add);
        if (points.stream().anyMatch(plain -> plain >= FIRST)) {
            throw new IllegalArgumentException("no punycode");
        }
        at = delimiter + 1;
        int point = FIRST;
        int place = 0;
        while (at < written.length()) {
            int delta = number();
            bias = adapted(delta, points.size() + 1, place == 0);
            place = Math.addExact(place, delta);
            point = Math.addExact(point, place / (points.size() + 1));
            place %= points.size() + 1;
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException("half a letter");
            }
            points.add(place++, point);
        }
        StringBuilder letters = new StringBuilder();
        points.forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private int number() {
        int number = 0;
        int weight = 1;
        for (int threshold = BASE; ; threshold += BASE) {
            int digit = at < written.length() ? DIGITS.indexOf(written.charAt(at++)) : -1;
            if (digit < 0) {
                throw new IllegalArgumentException("no punycode");
            }
            number = Math.addExact(number, Math.multiplyExact(digit, weight));
            int limit = Math.clamp(threshold - bias, LEAST, MOST);
            if (digit < limit) {
                return number;
            }
            weight = Math.multiplyExact(weight, BASE - limit);
        }
    }

    private static int adapted(int delta, int points, boolean isFirst) {
        int rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / points;
        int steps = 0;
        while (rest > (BASE - LEAST) * MOST / 2) {
            rest /= BASE - LEAST;
            steps += BASE;
        }
        return steps + (BASE - LEAST + 1) * rest / (rest + SKEW);
    }
}
