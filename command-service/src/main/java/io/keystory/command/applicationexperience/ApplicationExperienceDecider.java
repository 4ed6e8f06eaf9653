package io.keystory.command.applicationexperience;

import io.keystory.command.platform.Decider;
import io.keystory.events.applicationexperience.ApplicationExperienceCommand;
import io.keystory.events.applicationexperience.ApplicationExperienceCommand.SetApplicationExperience;
import io.keystory.events.applicationexperience.ApplicationExperienceEvent;
import io.keystory.events.applicationexperience.ApplicationExperienceEvent.ApplicationExperienceSet;
import io.keystory.events.applicationexperience.ApplicationExperienceFold;
import io.keystory.events.applicationexperience.ApplicationExperienceView;
import java.util.List;

/** Decides about applications' own looks. */
final class ApplicationExperienceDecider
        implements Decider<ApplicationExperienceView, ApplicationExperienceCommand, ApplicationExperienceEvent> {

    private final ApplicationExperienceFold fold = new ApplicationExperienceFold();

    @Override
    public ApplicationExperienceView initial() {
        return null;
    }

    @Override
    public List<ApplicationExperienceEvent> decide(
            ApplicationExperienceView state, ApplicationExperienceCommand command) {
        return switch (command) {
            case SetApplicationExperience c -> state != null && state.look().equals(c.look())
                    ? List.of() : List.of(new ApplicationExperienceSet(c.applicationId(), c.look()));
        };
    }

    @Override
    public ApplicationExperienceView evolve(ApplicationExperienceView state, ApplicationExperienceEvent event) {
        return fold.after(state, event);
    }
}
