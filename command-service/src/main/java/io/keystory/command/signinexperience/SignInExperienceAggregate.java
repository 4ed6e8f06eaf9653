package io.keystory.command.signinexperience;

import io.keystory.command.platform.DecidingAggregate;
import io.keystory.events.signinexperience.SignInExperienceCommand;
import io.keystory.events.signinexperience.SignInExperienceCommand.SeedSignInExperience;
import io.keystory.events.signinexperience.SignInExperienceCommand.UpdateSignInExperience;
import io.keystory.events.signinexperience.SignInExperienceEvent;
import io.keystory.events.signinexperience.SignInExperienceView;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Runs the {@link SignInExperienceDecider} on the sign-in experience's stream. */
public final class SignInExperienceAggregate
        extends DecidingAggregate<SignInExperienceView, SignInExperienceCommand, SignInExperienceEvent> {

    SignInExperienceAggregate() {
        super(new SignInExperienceDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SeedSignInExperience command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UpdateSignInExperience command) {
        decide(command);
    }
}
