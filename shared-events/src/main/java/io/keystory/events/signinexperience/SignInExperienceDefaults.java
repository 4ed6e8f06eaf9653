package io.keystory.events.signinexperience;

import io.keystory.events.signinexperience.SignInExperienceEvent.SignInExperienceSeeded;
import io.keystory.events.signinexperience.policy.Mfa;
import java.util.List;

/** What a new installation starts with: people sign in and register with username and password. */
public final class SignInExperienceDefaults {

    private SignInExperienceDefaults() {}

    /** The event that brings the sign-in experience into being. */
    public static SignInExperienceSeeded seed(SignInExperienceId id) {
        return new SignInExperienceSeeded(
                id,
                new Color("#5b5bd6", false, "#5e5fda"),
                Branding.NONE,
                new LanguageInfo(true, "en"),
                new SignIn(List.of(new SignIn.Method(SignInIdentifier.USERNAME, true, false, true))),
                new SignUp(List.of(SignInIdentifier.USERNAME), true, false, null),
                SignInMode.SIGN_IN_AND_REGISTER,
                Mfa.NONE);
    }
}
