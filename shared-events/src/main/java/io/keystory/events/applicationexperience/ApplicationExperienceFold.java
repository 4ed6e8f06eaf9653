package io.keystory.events.applicationexperience;

import io.keystory.events.applicationexperience.ApplicationExperienceEvent.ApplicationExperienceSet;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;

/** Folds the events of an application's own look into an {@link ApplicationExperienceView}. */
public final class ApplicationExperienceFold
        implements Fold<ApplicationExperienceView, ApplicationExperienceEvent> {

    @Override
    public ApplicationExperienceView evolve(
            ApplicationExperienceView view, Recorded<? extends ApplicationExperienceEvent> recorded) {
        return switch (recorded.event()) {
            case ApplicationExperienceSet e -> ApplicationExperienceView.of(e.applicationId().value(), e.look());
        };
    }
}
