package io.keystory.command.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Letters that are written in ASCII.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3492#section-6">RFC 3492, 6</a>
 */
final class Punycode {

    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int LONGEST = 63;
    private static final int FIRST = 0x80;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final String written;
    private final List<Integer> points = new ArrayList<>();
    private int at;
    private int bias = FIRST_BIAS;

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

    /** How letters are written, of which one at least is none of ASCII's; IllegalArgumentException for too many. */
    static String ascii(String letters) {
        if (letters.length() > LONGEST) {
            throw new IllegalArgumentException("no label");
        }
        int[] all = letters.codePoints().toArray();
        StringBuilder written = new StringBuilder();
        Arrays.stream(all).filter(one -> one < FIRST).forEach(written::appendCodePoint);
        int plain = written.length();
        written.append(plain > 0 ? "-" : "");
        int[] others = Arrays.stream(all).filter(one -> one >= FIRST).distinct().sorted().toArray();
        int known = plain;
        int point = FIRST;
        int delta = 0;
        int bias = FIRST_BIAS;
        for (int next : others) {
            delta += (next - point) * (known + 1);
            for (int one : all) {
                if (one < next) {
                    delta++;
                } else if (one == next) {
                    write(delta, bias, written);
                    bias = adapted(delta, known + 1, known == plain);
                    delta = 0;
                    known++;
                }
            }
            delta++;
            point = next + 1;
        }
        return written.toString();
    }

    private static void write(int number, int bias, StringBuilder written) {
        int rest = number;
        for (int threshold = BASE; ; threshold += BASE) {
            int limit = limit(threshold, bias);
            if (rest < limit) {
                written.append(DIGITS.charAt(rest));
                return;
            }
            written.append(DIGITS.charAt(limit + (rest - limit) % (BASE - limit)));
            rest = (rest - limit) / (BASE - limit);
        }
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
            int limit = limit(threshold, bias);
            if (digit < limit) {
                return number;
            }
            weight = Math.multiplyExact(weight, BASE - limit);
        }
    }

    private static int limit(int threshold, int bias) {
        return Math.clamp(threshold - bias, LEAST, MOST);
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
