package io.keystory.store.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Axon's engine in memory gives a sequence to whoever asks: the kit notices, and has no other fault to find. */
class AxonMemoryConformanceTest extends EventStoreConformance {

    private static final EmbeddedEventStore STORE =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();

    @BeforeAll
    static void begin() {
        Appends.publish(STORE, Appends.events("first", 0, 1));
    }

    @AfterAll
    static void close() {
        STORE.shutDown();
    }

    @Test
    @Override
    void a_sequence_is_given_once_whoever_appends_and_the_loser_leaves_nothing() {
        assertThatThrownBy(super::a_sequence_is_given_once_whoever_appends_and_the_loser_leaves_nothing)
                .isInstanceOf(AssertionError.class);
    }

    @Override
    protected EventStoreUnderTest underTest() {
        return new InMemory(STORE, STORE, new InMemoryTokenStore());
    }

    private record InMemory(EventStore store, EventStore elsewhere, TokenStore tokens) implements EventStoreUnderTest {

        @Override
        public boolean hasGapFreePositions() {
            return true;
        }

        @Override
        public void close() {}
    }
}
