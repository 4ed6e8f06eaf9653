package io.keystory.platform.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a message says, as the vault keeps it.
 *
 * @param subject null for an SMS
 * @param contentType {@code text/plain} or {@code text/html}
 * @param html the same as the plain {@code content}, laid out; null where there is no such thing
 * @param language the tag of the language that is built in; null for what somebody wrote
 * @param sendFrom the sender's name; null for the one that the connector knows
 * @param payload what was filled in, such as the code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageContent(
        Recipient recipient,
        MessagePurpose purpose,
        @Nullable String subject,
        String content,
        String contentType,
        @Nullable String html,
        @Nullable String language,
        @Nullable String replyTo,
        @Nullable String sendFrom,
        Map<String, Object> payload) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads what {@link #json()} wrote. */
    public static MessageContent of(String json) {
        return JSON.readValue(json, MessageContent.class);
    }

    /** The form in the vault. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** Says nothing of what it is about: that may be a code. */
    @Override
    public String toString() {
        return "MessageContent[" + purpose + "]";
    }
}
