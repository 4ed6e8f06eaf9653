package io.keystory.command.message.words;

import io.keystory.events.message.MessagePurpose;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An e-mail as it is where nobody wrote a template for it.
 *
 * @param text what it says, as plain text
 * @param html the same, laid out
 * @param language the tag of its language
 */
public record BuiltInMessage(String subject, String text, String html, String language) {

    /** The one for a purpose; {@code payload} is what it may name. */
    public static BuiltInMessage of(MessagePurpose purpose, Map<String, Object> payload, MessageWords words) {
        String subject = Filled.line(words.of(purpose.label() + ".subject"), payload);
        List<Part> parts = Parts.of(purpose, payload, words);
        return new BuiltInMessage(subject, text(parts), MailLayout.html(subject, parts, words.language()), words.language());
    }

    /** What an SMS for a purpose says: the code first, where phones look for it. */
    public static String sms(MessagePurpose purpose, Map<String, Object> payload, MessageWords words) {
        return switch (purpose) {
            case ORGANIZATION_INVITATION, CREDENTIALS_CHANGED -> text(Parts.of(purpose, payload, words));
            default -> Filled.line(words.of(purpose.label() + ".sms"), payload);
        };
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining("\n\n"));
    }
}
