package io.keystory.platform.projection.rebuild;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.platform.projection.Generation;
import java.util.List;

/**
 * A build of a read model beside the live one.
 *
 * @param from the first position that it takes in
 * @param target the position up to which it is made in bulk
 * @param position how far it has come
 * @param pending the parts of the streams that are not made yet; empty when all are
 * @param rows how many rows all tables have of the parts that are made
 * @param isInOrder whether it is made event by event, since a table refused what was made in bulk
 * @param fold the fingerprint of the code that makes it; null until somebody has begun
 * @param progress from 0 to 1
 * @param rate events of the log per second
 * @param etaSeconds how long it will take from now on; null when nobody knows
 * @param cause why it failed, or null
 */
public record Rebuild(String id, String model, int generation, State state, Wanted wanted, long from, long target,
        long position, List<String> pending, long rows, boolean isInOrder, String fold, double progress, double rate,
        Long etaSeconds, List<Difference> differences, String cause) {

    /** Where a build stands. */
    public enum State {
        @JsonProperty("waiting") WAITING,
        @JsonProperty("rebuilding") REBUILDING,
        @JsonProperty("catching_up") CATCHING_UP,
        @JsonProperty("verifying") VERIFYING,
        @JsonProperty("verified") VERIFIED,
        @JsonProperty("paused") PAUSED,
        @JsonProperty("failed") FAILED,
        /** Other code began it than any process runs: nobody goes on with it, it can only be given up. */
        @JsonProperty("stalled") STALLED,
        @JsonProperty("switched") SWITCHED,
        @JsonProperty("abandoned") ABANDONED;

        /** Whether nothing more will happen. */
        public boolean isOver() {
            return this == SWITCHED || this == ABANDONED;
        }
    }

    /** What people want of a build. */
    public enum Wanted { RUN, PAUSE, SWITCH, ABANDON }

    /**
     * A row that is not the same in the new build as in the live one.
     *
     * @param key the values of the row's primary key
     */
    public record Difference(String table, String key, Kind kind) {

        /** What is different. */
        public enum Kind {
            @JsonProperty("missing") MISSING,
            @JsonProperty("additional") ADDITIONAL,
            @JsonProperty("different") DIFFERENT
        }
    }

    /** The build's tables. */
    Generation tables() {
        return Generation.beside(generation);
    }

    /** The name under which it keeps its place and its dead letters. */
    public String processor() {
        return Generations.processor(model, generation);
    }
}
