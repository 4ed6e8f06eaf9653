package io.keystory.events.applicationexperience;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.StreamId;

/** What happens to an application's own look of the pages. */
public sealed interface ApplicationExperienceEvent extends DomainEvent {

    ApplicationExperienceId applicationId();

    @Override
    default StreamId stream() {
        return applicationId().stream();
    }

    /** Those who come from the application see this. */
    @EventType("application_experience.set")
    record ApplicationExperienceSet(ApplicationExperienceId applicationId, ApplicationLook look)
            implements ApplicationExperienceEvent {}
}
