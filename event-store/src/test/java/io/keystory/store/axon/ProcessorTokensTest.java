package io.keystory.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keystory.events.platform.EventMetadata;
import io.keystory.store.EmbeddedLog;
import io.keystory.store.TestEvent;
import io.keystory.store.TestEvent.NoteWritten;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessorTokensTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

    @BeforeAll
    static void tableExists() {
        DB.jdbc().sql("""
                create table token (processor_name text, segment int, token bytea, token_type text, timestamp text,
                  owner text, primary key (processor_name, segment))""").update();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    static List<TrackingToken> tokens() {
        TrackingToken here = new GlobalSequenceTrackingToken(7);
        TrackingToken there = new GlobalSequenceTrackingToken(42);
        return List.of(here, ReplayToken.createReplayToken(there, here), ReplayToken.createReplayToken(there, null),
                ReplayToken.createReplayToken(there, here, "why"), new MergedTrackingToken(here, there));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void a_place_is_read_back_as_it_was_stored_also_during_a_replay(TrackingToken token) {
        TokenStore tokens = tokens("node");
        String processor = "round-trip-" + tokens().indexOf(token);
        tokens.initializeTokenSegments(processor, 1, token);
        assertThat(tokens.fetchToken(processor, 0)).isEqualTo(token);
        tokens.storeToken(token, processor, 0);
        assertThat(tokens("node").fetchToken(processor, 0)).isEqualTo(token);
    }

    @Test
    void a_process_that_comes_back_under_its_name_goes_on_at_once() {
        tokens("standalone").initializeTokenSegments("restarted", 1, new GlobalSequenceTrackingToken(5));
        tokens("standalone").fetchToken("restarted", 0);
        assertThat(tokens("standalone").fetchToken("restarted", 0)).isEqualTo(new GlobalSequenceTrackingToken(5));
    }

    @Test
    void another_process_waits_until_the_claim_of_the_first_is_old() {
        TokenStore first = tokens("first");
        TokenStore impatient = ProcessorTokens.in(
                DB.dataSource(), "token", "second", Duration.ofMillis(1), (processor, place) -> { });
        first.initializeTokenSegments("shared", 1, new GlobalSequenceTrackingToken(5));
        first.fetchToken("shared", 0);
        assertThatThrownBy(() -> tokens("second").fetchToken("shared", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        await().ignoreExceptionsInstanceOf(UnableToClaimTokenException.class)
                .until(() -> impatient.fetchToken("shared", 0).equals(new GlobalSequenceTrackingToken(5)));
    }

    @Test
    void a_claim_from_before_the_clock_was_set_back_is_none() {
        TokenStore first = tokens("first");
        first.initializeTokenSegments("set-back", 1, new GlobalSequenceTrackingToken(5));
        first.fetchToken("set-back", 0);
        DB.jdbc().sql("update token set timestamp = ? where processor_name = 'set-back'")
                .param(Instant.now().plus(Duration.ofHours(1)).toString()).update();
        assertThat(tokens("second").fetchToken("set-back", 0)).isEqualTo(new GlobalSequenceTrackingToken(5));
        assertThatThrownBy(() -> first.fetchToken("set-back", 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_processor_that_is_reset_handles_everything_again_and_then_goes_on() {
        Queue<Long> handled = new ConcurrentLinkedQueue<>();
        long start = DB.log().reader().head();
        PooledStreamingEventProcessor processor = processor("replayed", handled, start);
        record(3);
        await().until(() -> handled.size() == 3);

        processor.shutDown();
        processor.resetTokens();
        processor.start();
        await().until(() -> handled.size() == 6);
        record(1);
        await().until(() -> handled.size() == 7);
        processor.shutDown();

        assertThat(handled).containsExactly(
                start + 1, start + 2, start + 3, start + 1, start + 2, start + 3, start + 4);
    }

    @Test
    void what_a_crash_of_the_database_took_back_is_handled_again_before_what_is_new() {
        Queue<Long> handled = new ConcurrentLinkedQueue<>();
        long start = DB.log().reader().head();
        PooledStreamingEventProcessor processor = processor("taken-back", handled, start);
        record(2);
        await().until(() -> handled.size() == 2);
        takeBack("taken-back", start + 1);
        record(1);
        await().until(() -> handled.size() >= 5);
        processor.shutDown();

        assertThat(handled).as("the second 3 is the one that counts: the first was not stored")
                .containsExactly(start + 1, start + 2, start + 3, start + 2, start + 3);
    }

    @Test
    void what_a_crash_of_the_database_took_back_is_handled_again_although_nothing_new_happens() {
        Queue<Long> handled = new ConcurrentLinkedQueue<>();
        long start = DB.log().reader().head();
        PooledStreamingEventProcessor processor = processor("taken-back-at-rest", handled, start);
        record(2);
        await().until(() -> handled.size() == 2);
        takeBack("taken-back-at-rest", start);
        await().until(() -> handled.size() == 4);
        processor.shutDown();

        assertThat(handled).containsExactly(start + 1, start + 2, start + 1, start + 2);
    }

    @Test
    void a_place_that_was_taken_back_is_neither_stored_nor_kept_until_it_is_claimed_anew() {
        TokenStore tokens = tokens("node");
        tokens.initializeTokenSegments("remembered", 1, new GlobalSequenceTrackingToken(5));
        tokens.fetchToken("remembered", 0);
        tokens.storeToken(new GlobalSequenceTrackingToken(7), "remembered", 0);
        takeBack("remembered", 6);
        assertThatThrownBy(() -> tokens.storeToken(new GlobalSequenceTrackingToken(8), "remembered", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> tokens.extendClaim("remembered", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(tokens.fetchToken("remembered", 0)).isEqualTo(new GlobalSequenceTrackingToken(6));
        tokens.extendClaim("remembered", 0);
        tokens.storeToken(new GlobalSequenceTrackingToken(8), "remembered", 0);
        assertThat(tokens("node").fetchToken("remembered", 0)).isEqualTo(new GlobalSequenceTrackingToken(8));
    }

    private static void takeBack(String processor, long position) {
        DB.jdbc().sql("update token set token = convert_to(?, 'UTF8') where processor_name = ?")
                .params("{\"globalIndex\":" + position + "}", processor).update();
    }

    private PooledStreamingEventProcessor processor(String name, Queue<Long> handled, long start) {
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .claimExtensionThreshold(100)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(new Handler(handled)).build())
                .messageSource(DB.log().eventStore())
                .tokenStore(tokens("node"))
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(source -> new GlobalSequenceTrackingToken(start))
                .build();
        processor.start();
        return processor;
    }

    private static TokenStore tokens(String node) {
        return ProcessorTokens.in(DB.dataSource(), "token", node);
    }

    private static void record(int count) {
        for (int i = 0; i < count; i++) {
            DB.log().journal().record(List.of(new NoteWritten("notes", "")), EventMetadata.SYSTEM, List.of());
        }
    }

    private record Handler(Queue<Long> handled) {

        @EventHandler
        void on(NoteWritten event, EventMessage<?> message) {
            handled.add(Messages.recorded(message).position());
        }
    }
}
