package io.keystory.query.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.events.connector.ConnectorType;
import io.keystory.events.message.MessageEvent.MessageOrdered;
import io.keystory.events.message.MessageId;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Ids;
import io.keystory.platform.KeystorySettings;
import io.keystory.platform.message.DevelopmentInbox;
import io.keystory.platform.message.MessageContent;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.store.vault.VaultEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class DevelopmentInboxApiTest {

    private static final String PATH = "/api/development/messages";
    private static final Recipient ADA = new Recipient(ConnectorType.EMAIL, "ada@example.com");

    @Test
    void messages_that_were_kept_are_shown_with_what_they_say_until_their_time_is_over() {
        TestQueryService service = TestQueryService.running();
        String kept = message(service, true, "1 hour");
        String waiting = message(service, false, "1 hour");
        String old = message(service, true, "-1 second");

        JsonNode shown = service.administrator().get(PATH).json();

        assertThat(shown.valueStream().map(one -> one.get("id").asString())).contains(kept).doesNotContain(waiting, old);
        JsonNode one = shown.valueStream().filter(m -> m.get("id").asString().equals(kept)).findFirst().orElseThrow();
        assertThat(one.get("type").asString()).isEqualTo("Email");
        assertThat(one.get("purpose").asString()).isEqualTo("SignIn");
        assertThat(one.get("recipient").asString()).isEqualTo("ada@example.com");
        assertThat(one.get("html").asString()).isEqualTo("<p>Code 123456</p>");
        assertThat(one.get("language").asString()).isEqualTo("de");
        assertThat(one.at("/payload/code").asString()).isEqualTo("123456");
        assertThat(service.anonymous().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void where_messages_are_not_kept_there_is_nothing_to_show() {
        DevelopmentInboxController closed = new DevelopmentInboxController(null, null, new DevelopmentInbox(false),
                TestQueryService.running().bean(KeystorySettings.class));

        assertThat(catchThrowableOfType(KeystoryException.class, closed::list).code())
                .isEqualTo("development_inbox.closed");
    }

    private static String message(TestQueryService service, boolean isKept, String lifetime) {
        MessageId id = new MessageId(Ids.next());
        String content = Ids.next();
        service.events().append(
                new VaultEntry(content, "message", id.stream(), new MessageContent(ADA, MessagePurpose.SIGN_IN, "s",
                        "Code 123456", "text/plain", "<p>Code 123456</p>", "de", null, null, Map.of("code", "123456")).json(), null),
                new MessageOrdered(id, MessagePurpose.SIGN_IN, ADA, null, content, 4_000_000_000_000L));
        service.bean(JdbcClient.class).sql("insert into vault.message (id, content_id, is_kept, expires_at)"
                        + " values (?, ?, ?, clock_timestamp() + ?::interval)")
                .params(id.value(), content, isKept, lifetime).update();
        return id.value();
    }
}
