package io.keystory.events.signinexperience;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import java.time.Instant;
import java.util.Set;

/** What can be asked of the sign-in experience. */
public sealed interface SignInExperienceCommand extends Command {

    SignInExperienceId signInExperienceId();

    @Override
    default StreamId stream() {
        return signInExperienceId().stream();
    }

    /** Brings the sign-in experience into being as a new installation has it; changes nothing when it exists. */
    record SeedSignInExperience(SignInExperienceId signInExperienceId) implements SignInExperienceCommand {}

    /** Changes what is given, if it is consistent with the rest. */
    record UpdateSignInExperience(
            SignInExperienceId signInExperienceId, SignInExperienceChanges changes, Circumstances circumstances)
            implements SignInExperienceCommand {}

    /**
     * What the rest of the installation is like at this moment.
     *
     * @param canSendEmail whether codes can be delivered by e-mail
     * @param canSendSms whether codes can be delivered to phones
     * @param languages the languages that the pages speak, as BCP 47 tags
     */
    record Circumstances(
            boolean canSendEmail,
            boolean canSendSms,
            Set<String> languages,
            Instant now) {}
}
