package io.keystory.store.conformance;

import io.keystory.store.EmbeddedLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Axon's JDBC engine passes the kit: it asks for nothing that only the log does. */
class AxonJdbcConformanceTest extends EventStoreConformance {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(SampleEvent.types());

    private static EventStoreUnderTest axon;

    @BeforeAll
    static void open() {
        axon = AxonJdbcUnderTest.on(DB);
    }

    @AfterAll
    static void close() throws Exception {
        axon.close();
    }

    @Override
    protected EventStoreUnderTest underTest() {
        return axon;
    }
}
