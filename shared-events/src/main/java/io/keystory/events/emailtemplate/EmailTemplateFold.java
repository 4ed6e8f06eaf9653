package io.keystory.events.emailtemplate;

import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateChanged;
import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateCreated;
import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateDeleted;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of an e-mail template into an {@link EmailTemplateView}. */
public final class EmailTemplateFold implements Fold<EmailTemplateView, EmailTemplateEvent> {

    @Override
    public EmailTemplateView evolve(EmailTemplateView view, Recorded<? extends EmailTemplateEvent> recorded) {
        return switch (recorded.event()) {
            case EmailTemplateCreated e -> new EmailTemplateView("default", e.templateId().value(), e.languageTag(),
                    e.purpose(), e.details(), recorded.epochMillis());
            case EmailTemplateChanged e -> view.with(e.details());
            case EmailTemplateDeleted e -> null;
        };
    }
}
