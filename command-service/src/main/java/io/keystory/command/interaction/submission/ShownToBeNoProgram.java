package io.keystory.command.interaction.submission;

import io.keystory.command.interaction.CaptchaGate;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.signinexperience.SignInExperienceView;

/** No program gets to the end, where people are told from programs. */
final class ShownToBeNoProgram implements SubmissionRule {

    private final CaptchaGate captcha;

    ShownToBeNoProgram(CaptchaGate captcha) {
        this.captcha = captcha;
    }

    @Override
    public Stage stage() {
        return Stage.CAPTCHA;
    }

    @Override
    public void require(InteractionView interaction, SignInExperienceView experience) {
        captcha.require(experience, interaction);
    }
}
