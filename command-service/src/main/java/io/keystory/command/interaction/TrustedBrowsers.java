package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionView;
import io.keystory.events.signinexperience.SignInExperienceView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Browsers that people trust, so that those stand in for a second factor. */
public interface TrustedBrowsers {

    /** The interaction once this browser was recognized; the same where a factor is not asked for, or all the same is. */
    InteractionView recognized(
            InteractionView interaction, SignInExperienceView experience, HttpServletRequest request);

    /** Whether the person may trust their browser now; empty where nobody may. */
    Optional<Offer> offered(InteractionView interaction, SignInExperienceView experience);

    /** Whether trust can be given at this moment, and for how many days. */
    record Offer(boolean canCreate, int durationDays) {}
}
