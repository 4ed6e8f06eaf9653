package io.keystory.store.append;

import io.keystory.events.platform.Claim;
import io.keystory.events.platform.Likeness;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** What happens to a claim. */
sealed interface ClaimStep {

    /** The claims that it is about. */
    List<Claim> claims();

    /** The stream that it happens for. */
    StreamId owner();

    /** It is held by the stream from now on. */
    record Take(Claim claim, StreamId owner, RuntimeException refusal) implements ClaimStep {

        @Override
        public List<Claim> claims() {
            return List.of(claim);
        }
    }

    /** It is given back. */
    record Release(Claim claim, StreamId owner) implements ClaimStep {

        @Override
        public List<Claim> claims() {
            return List.of(claim);
        }
    }

    /** Nobody else may hold anything like it while that matters. */
    record Alone(Likeness likeness, StreamId owner, RuntimeException refusal) implements ClaimStep {

        @Override
        public List<Claim> claims() {
            return List.of(likeness.plain(), likeness.rule());
        }
    }

    /** What is alike is one from now on, whoever holds it. */
    record Rule(Likeness likeness, StreamId owner, RuntimeException refusal) implements ClaimStep {

        @Override
        public List<Claim> claims() {
            return List.of(likeness.rule());
        }
    }
}
