package io.keystory.command.interaction.submission;

import io.keystory.events.interaction.InteractionView;
import io.keystory.events.signinexperience.SignInExperienceView;

/** Something that must be so before an interaction goes back to the provider; each bean of this type is asked. */
public interface SubmissionRule {

    /** When a rule is asked; the first that refuses decides what the person is asked for next. */
    enum Stage { SECOND_FACTOR, PROFILE, PASSKEY_PREFERENCE, OFFERED_FACTORS, ENROLMENT }

    /** When this rule is asked. */
    Stage stage();

    /**
     * Refuses with what is missing; the person is identified, and is signing in or registering.
     *
     * @param experience the settings of this moment, read once for all rules
     */
    void require(InteractionView interaction, SignInExperienceView experience);
}
