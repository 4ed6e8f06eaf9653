package io.keystory.command.emailtemplate;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.events.emailtemplate.EmailTemplateCommand;
import io.keystory.events.emailtemplate.EmailTemplateCommand.ChangeEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateCommand.CreateEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateCommand.DeleteEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateDetails;
import io.keystory.events.emailtemplate.EmailTemplateEvent;
import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateChanged;
import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateCreated;
import io.keystory.events.emailtemplate.EmailTemplateEvent.EmailTemplateDeleted;
import io.keystory.events.emailtemplate.EmailTemplateFold;
import io.keystory.events.emailtemplate.EmailTemplateView;
import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** Decides about e-mail templates: one for each language and purpose. */
public final class EmailTemplateDecider
        implements Decider<EmailTemplateView, EmailTemplateCommand, EmailTemplateEvent> {

    /** The kind of claim that every template holds. */
    static final String KIND = "email-template";

    private final EmailTemplateFold fold = new EmailTemplateFold();

    @Override
    public EmailTemplateView initial() {
        return null;
    }

    @Override
    public List<EmailTemplateEvent> decide(EmailTemplateView state, EmailTemplateCommand command) {
        if (!(command instanceof CreateEmailTemplate) && state == null) {
            throw KeystoryException.notFound("email_templates", command.templateId().value());
        }
        return switch (command) {
            case CreateEmailTemplate c -> create(state, c);
            case ChangeEmailTemplate c -> change(state.details(), c);
            case DeleteEmailTemplate c -> List.of(new EmailTemplateDeleted(c.templateId()));
        };
    }

    @Override
    public EmailTemplateView evolve(EmailTemplateView state, EmailTemplateEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<ClaimChange> claims(EmailTemplateView before, EmailTemplateEvent event) {
        return switch (event) {
            case EmailTemplateCreated e -> List.of(new ClaimChange.Take(
                    place(e.languageTag(), e.purpose()), new KeystoryException("entity.unique_integrity_violation", 422)));
            case EmailTemplateChanged e -> List.of();
            case EmailTemplateDeleted e ->
                List.of(new ClaimChange.Release(place(before.languageTag(), before.templateType())));
        };
    }

    /** That there is a template for this. */
    static Claim place(String languageTag, MessagePurpose purpose) {
        return new Claim(KIND, languageTag + " " + purpose);
    }

    private static List<EmailTemplateEvent> create(EmailTemplateView state, CreateEmailTemplate c) {
        if (state != null) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        return List.of(new EmailTemplateCreated(c.templateId(), c.languageTag(), c.purpose(), c.details()));
    }

    private static List<EmailTemplateEvent> change(EmailTemplateDetails before, ChangeEmailTemplate c) {
        EmailTemplateDetails after = c.applied(before);
        return after.equals(before) ? List.of() : List.of(new EmailTemplateChanged(c.templateId(), after));
    }
}
