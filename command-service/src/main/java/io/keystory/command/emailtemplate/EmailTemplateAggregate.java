package io.keystory.command.emailtemplate;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.emailtemplate.EmailTemplateCommand;
import io.keystory.events.emailtemplate.EmailTemplateCommand.ChangeEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateCommand.CreateEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateCommand.DeleteEmailTemplate;
import io.keystory.events.emailtemplate.EmailTemplateEvent;
import io.keystory.events.emailtemplate.EmailTemplateView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link EmailTemplateDecider} on a template's stream. */
public final class EmailTemplateAggregate
        extends DecidingAggregate<EmailTemplateView, EmailTemplateCommand, EmailTemplateEvent> {

    EmailTemplateAggregate() {
        super(new EmailTemplateDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateEmailTemplate command) {
        decide(command);
    }

    @Decided
    void handle(ChangeEmailTemplate command) {
        decide(command);
    }

    @Decided
    void handle(DeleteEmailTemplate command) {
        decide(command);
    }
}
