package io.keystory.store.axon;

import io.keystory.store.conformance.ConcurrentWritersConformance;
import io.keystory.store.conformance.EventStoreUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Axon Server passes the kit. */
@OnAxonServer
class AxonServerConcurrentWritersTest extends ConcurrentWritersConformance {

    private static EventStoreUnderTest server;

    @BeforeAll
    static void connect() {
        server = new AxonServerUnderTest();
    }

    @AfterAll
    static void disconnect() throws Exception {
        server.close();
    }

    @Override
    protected EventStoreUnderTest underTest() {
        return server;
    }
}
