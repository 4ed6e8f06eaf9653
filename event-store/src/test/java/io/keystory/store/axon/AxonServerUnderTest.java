package io.keystory.store.axon;

import static org.awaitility.Awaitility.await;

import io.keystory.store.conformance.EventStoreUnderTest;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Axon Server, for the conformance kit: positions may have gaps, NUL is kept. */
final class AxonServerUnderTest implements EventStoreUnderTest {

    /** The setting that names the server, such as {@code localhost:8124}. */
    static final String SETTING = "KEYSTORY_AXON_SERVER";

    private final AxonServerConnectionManager here = connection("conformance-here");
    private final AxonServerConnectionManager there = connection("conformance-there");
    private final EventStore store = store(here);
    private final EventStore elsewhere = store(there);
    private final TokenStore tokens = new InMemoryTokenStore();

    private static AxonServerConfiguration configuration(String component) {
        return AxonServerConfiguration.builder().servers(System.getenv(SETTING)).componentName(component).build();
    }

    private static AxonServerConnectionManager connection(String component) {
        AxonServerConnectionManager connection = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration(component)).build();
        connection.start();
        connection.getConnection();
        await("an Axon Server answers at " + System.getenv(SETTING))
                .until(() -> connection.isConnected(connection.getDefaultContext()));
        return connection;
    }

    private static EventStore store(AxonServerConnectionManager connection) {
        Serializer serializer = Jackson3Serializer.builder().build();
        return AxonServerEventStore.builder()
                .configuration(configuration("conformance"))
                .platformConnectionManager(connection)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public EventStore elsewhere() {
        return elsewhere;
    }

    @Override
    public TokenStore tokens() {
        return tokens;
    }

    @Override
    public boolean hasGapFreePositions() {
        return false;
    }

    @Override
    public void close() {
        here.shutdown();
        there.shutdown();
    }
}
