package io.keystory.command.message;

import io.keystory.command.emailtemplate.EmailTemplates;
import io.keystory.command.emailtemplate.TemplatePlace;
import io.keystory.command.message.words.BuiltInMessage;
import io.keystory.command.message.words.Filled;
import io.keystory.command.message.words.MessageWords;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.emailtemplate.EmailTemplateId;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.message.Recipient;
import io.keystory.platform.message.MessageContent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What messages say. An e-mail follows the template for its purpose in the first language there is one in, or the
 * general one where that suits; failing that, as an SMS does, what the connector's configuration says; failing that, what
 * is built in, in the recipient's language.
 */
final class MessageTexts {

    private final EmailTemplates templates;
    private final SignInSettings settings;

    MessageTexts(EmailTemplates templates, SignInSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    MessageContent of(Recipient recipient, MessagePurpose purpose, Map<String, Object> payload,
            List<String> languages, Map<String, Object> config) {
        return ownTemplate(recipient, purpose, languages)
                .or(() -> ConnectorTemplates.find(config, purpose))
                .map(text -> written(text, recipient, purpose, payload))
                .orElseGet(() -> builtIn(recipient, purpose, payload,
                        MessageWords.suiting(languages, settings.now().languageInfo())));
    }

    private static MessageContent written(
            EmailTemplateDetails text, Recipient recipient, MessagePurpose purpose, Map<String, Object> payload) {
        boolean isEmail = recipient.channel() == ConnectorType.EMAIL;
        String type = !isEmail ? "text/plain" : text.contentType() == null ? "text/html" : text.contentType();
        return new MessageContent(recipient, purpose,
                isEmail ? Filled.line(text.subject(), payload) : null,
                Filled.text(text.content(), payload, type), type, null, null, text.replyTo(), text.sendFrom(), payload);
    }

    private static MessageContent builtIn(
            Recipient recipient, MessagePurpose purpose, Map<String, Object> payload, MessageWords words) {
        if (recipient.channel() != ConnectorType.EMAIL) {
            return new MessageContent(recipient, purpose, null, BuiltInMessage.sms(purpose, payload, words),
                    "text/plain", null, words.language(), null, null, payload);
        }
        BuiltInMessage mail = BuiltInMessage.of(purpose, payload, words);
        return new MessageContent(recipient, purpose, mail.subject(), mail.text(), "text/plain", mail.html(),
                mail.language(), null, null, payload);
    }

    /** The general template is about a code: an invitation that lacks its link is one that nobody could accept. */
    static boolean suits(String content, MessagePurpose use, MessagePurpose purpose) {
        return use == purpose || purpose != MessagePurpose.ORGANIZATION_INVITATION || Filled.names(content, "link");
    }

    private Optional<EmailTemplateDetails> ownTemplate(
            Recipient recipient, MessagePurpose purpose, List<String> languages) {
        Map<TemplatePlace, EmailTemplateId> there =
                recipient.channel() == ConnectorType.EMAIL ? templates.byPlace() : Map.of();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        List<String> wanted = Stream.concat(languages.stream(), Stream.of(settings.now().languageInfo().fallbackLanguage()))
                .flatMap(tag -> Stream.of(tag, tag.replaceFirst("-.*", "")))
                .toList();
        return purpose.suiting().stream()
                .flatMap(use -> wanted.stream().map(tag -> there.get(TemplatePlace.of(tag, use))).filter(Objects::nonNull)
                        .flatMap(id -> templates.find(id).stream())
                        .filter(text -> suits(text.content(), use, purpose)))
                .findFirst();
    }
}
