package io.keystory.command.applicationexperience;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.applicationexperience.ApplicationExperienceCommand;
import io.keystory.events.applicationexperience.ApplicationExperienceCommand.SetApplicationExperience;
import io.keystory.events.applicationexperience.ApplicationExperienceEvent;
import io.keystory.events.applicationexperience.ApplicationExperienceView;

/** Runs the {@link ApplicationExperienceDecider} on the stream of an application's own look. */
public final class ApplicationExperienceAggregate extends
        DecidingAggregate<ApplicationExperienceView, ApplicationExperienceCommand, ApplicationExperienceEvent> {

    ApplicationExperienceAggregate() {
        super(new ApplicationExperienceDecider());
    }

    @Decided
    void handle(SetApplicationExperience command) {
        decide(command);
    }
}
