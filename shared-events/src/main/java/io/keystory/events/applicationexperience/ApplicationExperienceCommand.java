package io.keystory.events.applicationexperience;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;

/** What can be asked of an application's own look of the pages. */
public sealed interface ApplicationExperienceCommand extends Command {

    ApplicationExperienceId applicationId();

    @Override
    default StreamId stream() {
        return applicationId().stream();
    }

    /** Shows this to those who come from the application. */
    record SetApplicationExperience(ApplicationExperienceId applicationId, ApplicationLook look)
            implements ApplicationExperienceCommand {}
}
