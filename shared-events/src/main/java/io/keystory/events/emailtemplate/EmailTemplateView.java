package io.keystory.events.emailtemplate;

import io.keystory.events.message.MessagePurpose;

/** An e-mail template as the Management API shows it; {@code createdAt} is epoch ms. */
public record EmailTemplateView(
        String tenantId,
        String id,
        String languageTag,
        MessagePurpose templateType,
        EmailTemplateDetails details,
        long createdAt) {

    EmailTemplateView with(EmailTemplateDetails changed) {
        return new EmailTemplateView(tenantId, id, languageTag, templateType, changed, createdAt);
    }
}
