package io.keystory.store.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.store.EmbeddedLog;
import io.keystory.store.EventLog;
import io.keystory.store.TestEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplicationTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    private static TwoProcesses both;

    @BeforeAll
    static void twoProcesses() {
        both = TwoProcesses.on(DB, LogWatch.PERIOD);
    }

    @Test
    void a_read_model_is_not_waited_for_when_it_ignores_the_type() {
        String model = both.modelOfReading();
        await().until(() -> both.writing().progress().positions().containsKey(model));
        assertThat(both.wait("else-" + model, both.write(), Duration.ZERO)).isEmpty();
    }

    @Test
    void a_read_model_that_is_paused_elsewhere_is_not_waited_for_until_it_goes_on() {
        String model = both.modelOfReading();
        long position = both.write();
        await().until(() -> both.wait(model, position, Duration.ZERO).equals(List.of(model)));
        both.reading().progress().active(model, false);
        assertThat(both.wait(model, position, TwoProcesses.LONG)).isEmpty();
        both.reading().progress().active(model, true);
        await().until(() -> both.wait(model, position, Duration.ZERO).equals(List.of(model)));
    }

    @Test
    void a_read_model_whose_process_is_gone_is_not_waited_for() throws Exception {
        EventLog leaving = DB.open(DB.pool(), Replication.of(DB.pool()));
        leaving.progress().register("leaving", List.of("leaving"), 0);
        long position = both.write();
        await().until(() -> both.wait("leaving", position, Duration.ZERO).equals(List.of("leaving")));
        leaving.close();
        assertThat(both.wait("leaving", position, TwoProcesses.LONG)).isEmpty();
    }

    @Test
    void a_missed_signal_costs_no_more_than_the_next_round() {
        String model = both.modelOfReading();
        long position = both.write();
        DB.jdbc().sql("update log.progress set position = ? where processor = ?").param(position).param(model).update();
        assertThat(both.wait(model, position, TwoProcesses.LONG)).isEmpty();
    }
}
