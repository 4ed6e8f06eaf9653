package io.keystory.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With a real streaming processor: what counts is how soon it hears of an event. */
class ProcessorTest {

    /** A processor that only polls would need 250 ms on average. */
    private static final long SOON_MILLIS = 200;

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final BlockingQueue<Long> handled = new LinkedBlockingQueue<>();
    private PooledStreamingEventProcessor processor;

    @BeforeEach
    void start() {
        processor = processor(DB.log());
    }

    @AfterEach
    void stop() {
        processor.shutDown();
        threads.shutdownNow();
    }

    @Test
    void a_processor_handles_an_event_long_before_its_next_poll() throws Exception {
        record(DB.log());
        handled.poll(60, TimeUnit.SECONDS);
        long[] latencies = new long[20];
        for (int i = 0; i < latencies.length; i++) {
            long begun = System.nanoTime();
            record(DB.log());
            assertThat(handled.poll(60, TimeUnit.SECONDS)).isEqualTo(DB.log().reader().head());
            latencies[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        }
        Arrays.sort(latencies);
        assertThat(latencies[latencies.length / 2]).isLessThan(SOON_MILLIS);
    }

    @Test
    void a_processor_finds_what_a_silent_process_appends() {
        EventLog other = DB.open(DB.pool());
        record(other);
        await().until(() -> handled.contains(other.reader().head()));
    }

    private PooledStreamingEventProcessor processor(EventLog log) {
        PooledStreamingEventProcessor started = PooledStreamingEventProcessor.builder()
                .name("reader")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(new Handler(handled)).build())
                .messageSource(log.eventStore())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createHeadToken)
                .build();
        started.start();
        return started;
    }

    private static void record(EventLog log) {
        log.journal().record(List.of(new NoteWritten("notes", "")), EventMetadata.SYSTEM, List.of());
    }

    private record Handler(BlockingQueue<Long> handled) {

        @EventHandler
        void on(NoteWritten event, EventMessage<?> message) {
            handled.add(Messages.recorded(message).position());
        }
    }
}
