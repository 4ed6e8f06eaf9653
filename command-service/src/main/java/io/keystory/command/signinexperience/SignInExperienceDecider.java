package io.keystory.command.signinexperience;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceCommand;
import io.keystory.events.signinexperience.SignInExperienceCommand.SeedSignInExperience;
import io.keystory.events.signinexperience.SignInExperienceCommand.UpdateSignInExperience;
import io.keystory.events.signinexperience.SignInExperienceDefaults;
import io.keystory.events.signinexperience.SignInExperienceEvent;
import io.keystory.events.signinexperience.SignInExperienceEvent.UsernamePolicyChanged;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceView;
import java.util.List;

/** Decides about the sign-in experience: what is saved is consistent, so that people can always sign in. */
public final class SignInExperienceDecider
        implements Decider<SignInExperienceView, SignInExperienceCommand, SignInExperienceEvent> {

    private final SignInExperienceFold fold = new SignInExperienceFold();

    @Override
    public SignInExperienceView initial() {
        return null;
    }

    @Override
    public List<SignInExperienceEvent> decide(SignInExperienceView state, SignInExperienceCommand command) {
        return switch (command) {
            case SeedSignInExperience c -> state == null
                    ? List.of(SignInExperienceDefaults.seed(c.signInExperienceId()))
                    : List.of();
            case UpdateSignInExperience c -> update(state, c);
        };
    }

    @Override
    public SignInExperienceView evolve(SignInExperienceView state, SignInExperienceEvent event) {
        return fold.after(state, event);
    }

    @Override
    public List<ClaimChange> claims(SignInExperienceView before, SignInExperienceEvent event) {
        return event instanceof UsernamePolicyChanged e
                ? UsernameCase.changes(before.usernamePolicy(), e.usernamePolicy()) : List.of();
    }

    private List<SignInExperienceEvent> update(SignInExperienceView before, UpdateSignInExperience c) {
        if (before == null) {
            throw KeystoryException.notFound("sign_in_experiences", c.signInExperienceId().value());
        }
        SignInExperienceChanges changes = c.changes();
        FieldLimits.check(changes);
        List<SignInExperienceEvent> events = ChangedGroups.events(before, c);
        SignInExperienceView after = before;
        for (SignInExperienceEvent event : events) {
            after = evolve(after, event);
        }
        SignUpRules.check(changes, after, c.circumstances());
        SignInMethodRules.check(changes, after, c.circumstances());
        MfaRules.check(changes, after, c.circumstances());
        RecoveryRules.check(changes, after, c.circumstances());
        NamingRules.check(changes, c.circumstances());
        return events;
    }
}
