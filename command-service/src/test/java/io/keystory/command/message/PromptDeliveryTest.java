package io.keystory.command.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessageEvent;
import io.keystory.events.message.MessageEvent.MessageDelivered;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.message.MessageId;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.EventMetadata;
import io.keystory.events.platform.Recorded;
import io.keystory.store.append.WriteTrace;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PromptDeliveryTest {

    private static final MessageId MESSAGE = new MessageId("m");

    private final AtomicInteger wanted = new AtomicInteger();
    private final PromptDelivery prompt = new PromptDelivery(wanted::incrementAndGet);

    @Test
    void what_a_request_ordered_is_handed_over_right_after_it() throws Exception {
        after(ordered(new ConnectorId("c")));

        assertThat(wanted).hasValue(1);
    }

    @Test
    void nothing_is_looked_for_after_a_request_that_ordered_nothing_or_for_the_inbox() throws Exception {
        after(ordered(null));
        after(new MessageDelivered(MESSAGE));
        complete();

        assertThat(wanted).hasValue(0);
    }

    private void after(MessageEvent event) throws Exception {
        WriteTrace trace = new WriteTrace();
        trace.add(List.of(new Recorded<>("e", 1, 0, Instant.EPOCH, EventMetadata.SYSTEM, event)));
        WriteTrace.during(trace, () -> {
            complete();
            return null;
        });
    }

    private void complete() {
        prompt.afterCompletion(new MockHttpServletRequest(), new MockHttpServletResponse(), this, null);
    }

    private static MessageOrdered ordered(ConnectorId connector) {
        return new MessageOrdered(MESSAGE, MessagePurpose.SIGN_IN,
                new Recipient(ConnectorType.EMAIL, "ada@example.com"), connector, "content", 1);
    }
}
