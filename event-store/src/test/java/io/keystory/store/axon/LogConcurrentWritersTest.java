package io.keystory.store.axon;

import io.keystory.store.EmbeddedLog;
import io.keystory.store.conformance.ConcurrentWritersConformance;
import io.keystory.store.conformance.EventStoreUnderTest;
import io.keystory.store.conformance.SampleEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The log passes the kit. */
class LogConcurrentWritersTest extends ConcurrentWritersConformance {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(SampleEvent.types());

    private static EventStoreUnderTest log;

    @BeforeAll
    static void open() {
        log = LogUnderTest.on(DB);
    }

    @Override
    protected EventStoreUnderTest underTest() {
        return log;
    }
}
