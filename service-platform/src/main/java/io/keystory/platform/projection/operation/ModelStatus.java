package io.keystory.platform.projection.operation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a read model is doing.
 *
 * @param position the last event it has taken in or had no use for
 * @param head the last event of the log
 * @param deadLetters how many events it has set aside
 * @param rate how many events a second it passes, lately
 */
public record ModelStatus(String name, long position, long head, State state, int deadLetters, double rate) {

    /** How many events it has not taken in. */
    public long behind() {
        return Math.max(0, head - position);
    }

    /** What the model is doing; one that is paused runs in no process, one that has failed tries again. */
    public enum State {
        @JsonProperty("live") LIVE,
        @JsonProperty("rebuilding") REBUILDING,
        @JsonProperty("verifying") VERIFYING,
        @JsonProperty("paused") PAUSED,
        @JsonProperty("failed") FAILED
    }
}
