package io.keystory.events.interaction.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an interaction went. */
public enum StoryOutcome {
    /** It can go on. */
    @JsonProperty("open") OPEN,
    /** What the person was here for was done. */
    @JsonProperty("finished") FINISHED,
    /** The person did not allow the application what it asked for. */
    @JsonProperty("consent_refused") CONSENT_REFUSED,
    /** It expired, and the last that it had said was no. */
    @JsonProperty("refused") REFUSED,
    /** It expired while the person could have gone on. */
    @JsonProperty("abandoned") ABANDONED;

    /** The name that the API has for it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of this name; empty when there is none. */
    public static Optional<StoryOutcome> named(String wireName) {
        return Arrays.stream(values()).filter(outcome -> outcome.wireName().equals(wireName)).findFirst();
    }
}
