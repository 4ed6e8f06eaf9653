package io.keystory.events.emailtemplate;

import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;

/** What happens to an e-mail template. */
public sealed interface EmailTemplateEvent extends DomainEvent {

    EmailTemplateId templateId();

    @Override
    default StreamId stream() {
        return templateId().stream();
    }

    /** E-mails in this language for this purpose say something of their own. */
    @EventType("email_template.created")
    record EmailTemplateCreated(
            EmailTemplateId templateId, String languageTag, MessagePurpose purpose, EmailTemplateDetails details)
            implements EmailTemplateEvent {}

    /** They say something else now. */
    @EventType("email_template.changed")
    record EmailTemplateChanged(EmailTemplateId templateId, EmailTemplateDetails details)
            implements EmailTemplateEvent {}

    /** They say what the connector says again. */
    @EventType("email_template.deleted")
    record EmailTemplateDeleted(EmailTemplateId templateId) implements EmailTemplateEvent {}
}
