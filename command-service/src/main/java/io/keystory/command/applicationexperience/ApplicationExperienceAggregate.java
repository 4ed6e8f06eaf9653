package io.keystory.command.applicationexperience;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.applicationexperience.ApplicationExperienceCommand;
import io.keystory.events.applicationexperience.ApplicationExperienceCommand.SetApplicationExperience;
import io.keystory.events.applicationexperience.ApplicationExperienceEvent;
import io.keystory.events.applicationexperience.ApplicationExperienceView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link ApplicationExperienceDecider} on the stream of an application's own look. */
public final class ApplicationExperienceAggregate extends
        DecidingAggregate<ApplicationExperienceView, ApplicationExperienceCommand, ApplicationExperienceEvent> {

    ApplicationExperienceAggregate() {
        super(new ApplicationExperienceDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetApplicationExperience command) {
        decide(command);
    }
}
