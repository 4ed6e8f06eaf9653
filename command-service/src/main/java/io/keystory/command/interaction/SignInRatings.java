package io.keystory.command.interaction;

import io.keystory.events.interaction.InteractionView;
import io.keystory.events.signinexperience.SignInExperienceView;

/** Says how unusual sign-ins are, where second factors are asked for only then. */
public interface SignInRatings {

    /** The interaction once its sign-in is rated; the same where that makes no difference, or was done before. */
    InteractionView rated(InteractionView interaction, SignInExperienceView experience);

    /** That an interaction, as it was before, has just been submitted: an unusual one has proven what it was asked for. */
    void submitted(InteractionView interaction);
}
