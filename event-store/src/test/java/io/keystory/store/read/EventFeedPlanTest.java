package io.keystory.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.store.EmbeddedLog;
import io.keystory.store.TestEvent;
import io.keystory.store.format.StoredEvent;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the feed is asked for is found by an index, however long the log. */
class EventFeedPlanTest {

    @RegisterExtension
    static final EmbeddedLog DB = new EmbeddedLog(TestEvent.types());

    @BeforeAll
    static void a_log_of_fifty_thousand_events() {
        DB.jdbc().sql("""
                insert into log.event (position, category, stream, sequence, id, type, version, subject, at, recorded_at,
                  metadata, payload)
                select n, case when n % 3 = 0 then 'CORE' else 'ACTIVITY' end, 'user:' || n / 10, n % 10, n::text,
                  'type.' || n % 100, 1, 'user:' || n / 10, now(), now(),
                  jsonb_build_object('actor', jsonb_build_object('type', 'USER', 'id', (n / 20)::text),
                    'correlationId', (n / 4)::text), '{}'
                from generate_series(1, 50000) as n""").update();
        DB.jdbc().sql("analyze log.event").update();
    }

    @Test
    void by_subject() {
        assertIndexed("subject = 'user:4711' order by position limit 100", "subject");
    }

    @Test
    void by_stream() {
        assertFoundBy("stream = 'user:4711' and sequence > 3 and sequence < 9 order by sequence limit 100",
                "stream_sequence_idx");
    }

    @Test
    void by_correlation() {
        assertIndexed("metadata ->> 'correlationId' = '4711' order by position limit 100", "expr");
    }

    @Test
    void by_actor() {
        assertIndexed("metadata -> 'actor' ->> 'type' = 'USER' and metadata -> 'actor' ->> 'id' = '471' "
                + "order by position limit 100", "expr_expr1");
    }

    @Test
    void by_type() {
        assertIndexed("type = 'type.none' order by position limit 100", "type");
    }

    private static void assertIndexed(String condition, String index) {
        assertFoundBy(condition, index + "_position_idx");
    }

    private static void assertFoundBy(String condition, String index) {
        List<String> plan = DB.jdbc().sql("explain " + StoredEvent.selectFrom("log.every_event")
                + "where position > 0 and position <= 50000 and " + condition).query(String.class).list();
        assertThat(plan).as(String.join("\n", plan)).noneMatch(line -> line.contains("Seq Scan on event_"))
                .anyMatch(line -> line.contains("event_core_1_" + index))
                .anyMatch(line -> line.contains("event_activity_1_" + index));
    }
}
