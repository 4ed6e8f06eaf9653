package io.keystory.command.message;

import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.message.MessagePurpose;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The templates in a connector's configuration: {@code [{usageType, subject?, content, contentType?}]}. */
final class ConnectorTemplates {

    private ConnectorTemplates() {}

    /** The one for a purpose, or the general one where that suits; empty when there is neither. */
    static Optional<EmailTemplateDetails> find(Map<String, Object> config, MessagePurpose purpose) {
        List<?> templates = config.get("templates") instanceof List<?> list ? list : List.of();
        return purpose.suiting().stream()
                .flatMap(use -> templates.stream()
                        .filter(template -> template instanceof Map<?, ?> map && use.label().equals(map.get("usageType")))
                        .map(template -> details((Map<?, ?>) template))
                        .filter(text -> MessageTexts.suits(text.content(), use, purpose)))
                .findFirst();
    }

    private static EmailTemplateDetails details(Map<?, ?> template) {
        return new EmailTemplateDetails(text(template, "subject"), text(template, "content"),
                "text/html".equals(template.get("contentType")) ? "text/html" : "text/plain", null, null);
    }

    private static String text(Map<?, ?> template, String key) {
        return Objects.toString(template.get(key), "");
    }
}
