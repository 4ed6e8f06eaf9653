package io.keystory.command.interaction;

import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView.PendingProfile;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.SignInIdentifier;
import io.keystory.events.signinexperience.SignInMode;
import io.keystory.events.signinexperience.SignUp;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the sign-in experience allows and asks for. */
final class SignInRules {

    private final SignInSettings settings;

    SignInRules(SignInSettings settings) {
        this.settings = settings;
    }

    /** 403 auth.forbidden when signing in, or registering, is switched off. */
    void requireAllowed(InteractionKind kind) {
        SignInMode mode = settings.now().signInMode();
        boolean isForbidden = switch (kind) {
            case SIGN_IN -> mode == SignInMode.REGISTER;
            case REGISTER -> mode == SignInMode.SIGN_IN;
            case FORGOT_PASSWORD -> false;
        };
        if (isForbidden) {
            throw new KeystoryException("auth.forbidden", 403);
        }
    }

    /** 422 user.sign_in_method_not_enabled unless a password may be used with this kind of identifier. */
    void requirePasswordMethod(Identifier.Type type) {
        boolean isEnabled = settings.now().signIn().methods().stream()
                .anyMatch(method -> method.password() && method.identifier().name().equals(type.name()));
        if (!isEnabled) {
            throw new KeystoryException("user.sign_in_method_not_enabled", 422);
        }
    }

    /** What an account still needs before it can be made. */
    Set<String> missingForRegistration(PendingProfile profile) {
        SignUp signUp = settings.now().signUp();
        Set<String> missing = new LinkedHashSet<>();
        if (signUp.identifiers().contains(SignInIdentifier.USERNAME) && profile.username() == null) {
            missing.add("username");
        }
        boolean needsEmail = signUp.identifiers().contains(SignInIdentifier.EMAIL);
        boolean needsPhone = signUp.identifiers().contains(SignInIdentifier.PHONE);
        if (needsEmail && needsPhone) {
            missing.add("emailOrPhone");
        } else if (needsEmail) {
            missing.add("email");
        } else if (needsPhone) {
            missing.add("phone");
        }
        if (signUp.password() && profile.passwordId() == null) {
            missing.add("password");
        }
        return missing;
    }
}
