package io.keystory.events.emailtemplate;

import io.keystory.events.message.MessagePurpose;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;

/** What can be asked of an e-mail template. */
public sealed interface EmailTemplateCommand extends Command {

    EmailTemplateId templateId();

    @Override
    default StreamId stream() {
        return templateId().stream();
    }

    /** Makes a template; refused when there is one for language and purpose. */
    record CreateEmailTemplate(
            EmailTemplateId templateId, String languageTag, MessagePurpose purpose, EmailTemplateDetails details)
            implements EmailTemplateCommand {}

    /** Changes what it says. */
    record ChangeEmailTemplate(
            EmailTemplateId templateId,
            Change<String> subject,
            Change<String> content,
            Change<String> contentType,
            Change<String> replyTo,
            Change<String> sendFrom) implements EmailTemplateCommand {

        /** Lets it say this and no more. */
        public static ChangeEmailTemplate to(EmailTemplateId id, EmailTemplateDetails all) {
            return new ChangeEmailTemplate(id, Change.to(all.subject()), Change.to(all.content()),
                    Change.to(all.contentType()), Change.to(all.replyTo()), Change.to(all.sendFrom()));
        }

        /** What it says after the change. */
        public EmailTemplateDetails applied(EmailTemplateDetails before) {
            return new EmailTemplateDetails(subject.or(before.subject()), content.or(before.content()),
                    contentType.or(before.contentType()), replyTo.or(before.replyTo()), sendFrom.or(before.sendFrom()));
        }
    }

    /** Deletes the template; 404 when there is none. */
    record DeleteEmailTemplate(EmailTemplateId templateId) implements EmailTemplateCommand {}
}
