package io.keystory.command.signinexperience;

import io.keystory.command.platform.Decided;
import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.signinexperience.SignInExperienceCommand;
import io.keystory.events.signinexperience.SignInExperienceCommand.SeedSignInExperience;
import io.keystory.events.signinexperience.SignInExperienceCommand.UpdateSignInExperience;
import io.keystory.events.signinexperience.SignInExperienceEvent;
import io.keystory.events.signinexperience.SignInExperienceView;

/** Runs the {@link SignInExperienceDecider} on the sign-in experience's stream. */
public final class SignInExperienceAggregate
        extends DecidingAggregate<SignInExperienceView, SignInExperienceCommand, SignInExperienceEvent> {

    SignInExperienceAggregate() {
        super(new SignInExperienceDecider());
    }

    @Decided
    void handle(SeedSignInExperience command) {
        decide(command);
    }

    @Decided
    void handle(UpdateSignInExperience command) {
        decide(command);
    }
}
