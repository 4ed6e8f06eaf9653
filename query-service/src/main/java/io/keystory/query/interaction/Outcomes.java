package io.keystory.query.interaction;

import io.keystory.events.interaction.story.StoryOutcome;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What each outcome means for a row {@code v} of {@code read.interaction}; exactly one is true at a moment. */
final class Outcomes {

    private static final String NOW = "(extract(epoch from now()) * 1000)::bigint";

    /** The expression that gives the name of a row's outcome. */
    static final String EXPRESSION = Arrays.stream(StoryOutcome.values())
            .map(outcome -> "when " + condition(outcome) + " then '" + outcome.wireName() + "'")
            .collect(Collectors.joining(" ", "case ", " end"));

    private Outcomes() {}

    /** That it is over is told a little later than it is, and never of the oldest. */
    private static String toldOr(String seen, StoryOutcome outcome) {
        return "(v.ending = '" + outcome.name() + "' or " + seen + ")";
    }

    /** The condition, in SQL, that it is this one. */
    static String condition(StoryOutcome outcome) {
        String over = "v.ending is null and v.expires_at <= " + NOW;
        return switch (outcome) {
            case FINISHED, CONSENT_REFUSED -> "v.ending = '" + outcome.name() + "'";
            case OPEN -> "v.ending is null and v.expires_at > " + NOW;
            case REFUSED -> toldOr(over + " and v.reason is not null", outcome);
            case ABANDONED -> toldOr(over + " and v.reason is null", outcome);
        };
    }
}
