package io.keystory.command.signinexperience;

import io.keystory.command.password.policy.PasswordRules;
import io.keystory.events.signinexperience.SignInExperienceFold;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.policy.PasswordPolicy;
import io.keystory.store.Streams;

/** The sign-in experience as it is at this moment. */
public final class SignInSettings {

    private final Streams streams;

    public SignInSettings(Streams streams) {
        this.streams = streams;
    }

    /** Never null: the seed makes it before the first request. */
    public SignInExperienceView now() {
        return streams.fold(SignInExperienceId.DEFAULT.stream(), new SignInExperienceFold())
                .orElseThrow(() -> new IllegalStateException("The sign-in experience has not been seeded"));
    }

    /** The rules for new passwords of this moment. */
    public PasswordRules passwordRules() {
        PasswordPolicy policy = now().passwordPolicy();
        PasswordPolicy.Length length = policy.length();
        PasswordPolicy.Rejects rejects = policy.rejects();
        return PasswordRules.of(
                length == null ? null : length.min(),
                length == null ? null : length.max(),
                policy.characterTypes() == null ? null : policy.characterTypes().min(),
                rejects == null ? null : rejects.pwned(),
                rejects == null ? null : rejects.repetitionAndSequence(),
                rejects == null ? null : rejects.userInfo(),
                rejects == null ? null : rejects.words());
    }
}
