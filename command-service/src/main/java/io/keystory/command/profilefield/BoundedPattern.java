package io.keystory.command.profilefield;

import java.util.regex.Pattern;

/** A regular expression of an administrator's that no text can keep busy for long. */
final class BoundedPattern {

    private static final int MOST_STEPS = 200_000;

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static BoundedPattern of(String format) {
        return new BoundedPattern(Pattern.compile(format));
    }

    /** Whether it is found in the text; no when looking for it takes too many steps. */
    boolean isIn(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).find();
        } catch (TooManySteps e) {
            return false;
        }
    }

    /** The text, counting how often it is looked at. */
    private record Counted(String text, int[] steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManySteps extends RuntimeException {

        TooManySteps() {
            super(null, null, false, false);
        }
    }
}
