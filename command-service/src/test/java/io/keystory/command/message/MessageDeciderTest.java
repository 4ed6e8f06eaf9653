package io.keystory.command.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.message.MessageDecider.Waiting;
import io.keystory.command.platform.Given;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessageCommand;
import io.keystory.events.message.MessageCommand.Content;
import io.keystory.events.message.MessageCommand.OrderMessage;
import io.keystory.events.message.MessageCommand.RecordDelivery;
import io.keystory.events.message.MessageCommand.RecordFailedDelivery;
import io.keystory.events.message.MessageCommand.RecordRateLimit;
import io.keystory.events.message.MessageEvent;
import io.keystory.events.message.MessageEvent.MessageDelivered;
import io.keystory.events.message.MessageEvent.MessageDeliveryFailed;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.message.MessageEvent.MessageRateLimited;
import io.keystory.events.message.MessageId;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageDeciderTest {

    private static final MessageId ID = new MessageId("m1");
    private static final Recipient ADA = new Recipient(ConnectorType.EMAIL, "Ada@example.com");
    private static final MessageOrdered ORDERED = new MessageOrdered(
            ID, MessagePurpose.SIGN_IN, ADA, new ConnectorId("c1"), "v1", 1000);
    private static final OrderMessage ORDER = new OrderMessage(ID, MessagePurpose.SIGN_IN, ADA, new ConnectorId("c1"),
            new Content("v1", new Secret("code 123456")), Instant.ofEpochMilli(1000));

    @Test
    void what_a_message_says_is_in_the_vault_only_and_whom_it_is_about_is_known_by_their_address() {
        assertThat(given().when(ORDER)).containsExactly(ORDERED);
        assertThat(given().secrets(ORDER)).containsExactly("+v1 message code 123456");
        assertThat(given().subjects(ORDER)).containsExactly("message:m1 = email ada@example.com");
        assertThat(given(ORDERED).refused(ORDER)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void one_too_many_says_nothing_and_is_about_whoever_has_the_address() {
        RecordRateLimit limit = new RecordRateLimit(ID, MessagePurpose.SIGN_IN, ADA);

        assertThat(given().when(limit)).containsExactly(new MessageRateLimited(ID, MessagePurpose.SIGN_IN, ADA));
        assertThat(given().secrets(limit)).isEmpty();
        assertThat(given().subjects(limit)).containsExactly("message:m1 = email ada@example.com");
        assertThat(given(ORDERED).refused(limit)).isEqualTo("entity.create_failed 422");
        assertThat(given(new MessageRateLimited(ID, MessagePurpose.SIGN_IN, ADA)).when(new RecordDelivery(ID))).isEmpty();
    }

    @Test
    void a_message_that_was_delivered_is_forgotten_and_delivered_once() {
        assertThat(given(ORDERED).when(new RecordDelivery(ID))).containsExactly(new MessageDelivered(ID));
        assertThat(given(ORDERED).secrets(new RecordDelivery(ID))).containsExactly("-v1");
        assertThat(given(ORDERED, new MessageDelivered(ID)).when(new RecordDelivery(ID))).isEmpty();
        assertThat(given(ORDERED, new MessageDelivered(ID)).when(failed(null))).isEmpty();
    }

    @Test
    void one_that_will_be_tried_again_is_kept_and_one_that_will_not_is_forgotten() {
        assertThat(given(ORDERED).when(failed(Instant.ofEpochMilli(500))))
                .containsExactly(new MessageDeliveryFailed(ID, "unreachable", 500L));
        assertThat(given(ORDERED).secrets(failed(Instant.ofEpochMilli(500)))).isEmpty();
        assertThat(given(ORDERED, new MessageDeliveryFailed(ID, "unreachable", 500L)).secrets(failed(null)))
                .containsExactly("-v1");
        assertThat(given().refused(new RecordDelivery(ID))).isEqualTo("entity.not_exists_with_id 404");
    }

    private static RecordFailedDelivery failed(Instant retryAt) {
        return new RecordFailedDelivery(ID, "unreachable", retryAt);
    }

    private static Given<Waiting, MessageCommand, MessageEvent> given(MessageEvent... history) {
        return Given.given(new MessageDecider(), history);
    }
}
