package io.keystory.command.interaction;

import io.keystory.command.interaction.CurrentInteraction.Begun;
import io.keystory.command.signinexperience.SignInSettings;
import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.InteractionView;
import io.keystory.events.interaction.PendingProfile;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.ForgotPasswordMethod;
import io.keystory.events.signinexperience.SignIn.Method;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.SignInMode;
import io.keystory.events.signinexperience.SignUp;
import io.keystory.events.signinexperience.SignUp.SecondaryIdentifier;
import io.keystory.events.user.UserId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the sign-in experience allows and asks for. */
public final class SignInRules {

    private final SignInSettings settings;
    private final ConsoleDoor console;

    SignInRules(SignInSettings settings, ConsoleDoor console) {
        this.settings = settings;
        this.console = console;
    }

    /**
     * The settings of now; 403 auth.forbidden when signing in, or registering, is switched off by them. Whoever was
     * asked to come may register all the same, and whoever comes to the console may say who they are before
     * {@link #requireAdmitted} looks at that.
     */
    public SignInExperienceView requireAllowed(InteractionKind kind, Supplier<InteractionView> interaction) {
        return requireAllowed(settings.now(), kind, interaction);
    }

    /** The same for settings that were read already. */
    public SignInExperienceView requireAllowed(
            SignInExperienceView now, InteractionKind kind, Supplier<InteractionView> interaction) {
        if (!isAllowed(now.signInMode(), kind) && !isExcepted(kind, interaction.get())) {
            throw new KeystoryException("auth.forbidden", 403);
        }
        return now;
    }

    /** 403 auth.forbidden for all but administrators at the console while signing in is switched off. */
    public void requireAdmitted(SignInExperienceView now, InteractionView interaction, UserId user) {
        if (!isAllowed(now.signInMode(), interaction.kind()) && !console.isOpen(interaction, user)) {
            throw new KeystoryException("auth.forbidden", 403);
        }
    }

    /** Whether signing in, or registering, is switched on. */
    public boolean isAllowed(InteractionKind kind) {
        return isAllowed(settings.now().signInMode(), kind);
    }

    private static boolean isExcepted(InteractionKind kind, InteractionView interaction) {
        return kind == InteractionKind.REGISTER ? isInvited(interaction) : ConsoleDoor.isAskedFor(interaction);
    }

    /** Whether somebody may register whatever the settings say. */
    public static boolean isInvited(InteractionView interaction) {
        return interaction.verifications().stream().anyMatch(one -> one.hasPassed() && one.opensRegistration());
    }

    private static boolean isAllowed(SignInMode mode, InteractionKind kind) {
        return switch (kind) {
            case SIGN_IN -> mode != SignInMode.REGISTER;
            case REGISTER -> mode != SignInMode.SIGN_IN;
            case FORGOT_PASSWORD -> true;
        };
    }

    /** 422 user.sign_in_method_not_enabled unless a password may be used with this identifier, or by them there. */
    public void requirePasswordMethod(Begun begun, Identifier.Type type, UserId user) {
        if (!console.isOpen(begun.interaction(), user)) {
            requireMethod(begun.experience(), type, Method::password);
        }
    }

    /** 422 user.sign_in_method_not_enabled unless a code may be used with this kind of identifier. */
    public static void requireCodeMethod(SignInExperienceView now, Identifier.Type type) {
        requireMethod(now, type, Method::verificationCode);
    }

    /** 422 session.not_supported_for_forgot_password unless a code sent there may replace a forgotten password. */
    public static void requireRecovery(SignInExperienceView now, Identifier.Type type) {
        List<ForgotPasswordMethod> methods = now.forgotPasswordMethods();
        boolean isOffered = methods == null || methods.contains(switch (type) {
            case EMAIL -> ForgotPasswordMethod.EMAIL_VERIFICATION_CODE;
            case PHONE -> ForgotPasswordMethod.PHONE_VERIFICATION_CODE;
            case USERNAME -> null;
        });
        if (!isOffered) {
            throw new KeystoryException("session.not_supported_for_forgot_password", 422);
        }
    }

    /** Whether accounts are asked for this kind of identifier, be it as one of two. */
    public boolean isAskedOfAccounts(Identifier.Type type) {
        SignUp signUp = settings.now().signUp();
        return signUp.identifiers().stream().anyMatch(one -> one.name().equals(type.name()))
                || signUp.secondaryIdentifiers() != null && signUp.secondaryIdentifiers().stream()
                        .map(SecondaryIdentifier::identifier).anyMatch(kind -> isOne(kind, type));
    }

    /** 422 user.sign_in_method_not_enabled for who has an identifier but was not sent, where people sign up by none. */
    public static void requireSignUp(SignInExperienceView now, PendingProfile given) {
        boolean isSent = given.adopted().stream().anyMatch(one -> one.standsForPassword() || one.opensRegistration());
        boolean hasIdentifier = Stream.of(Identifier.Type.values()).anyMatch(type -> given.identifier(type) != null);
        if (now.signUp().identifiers().isEmpty() && hasIdentifier && !isSent) {
            throw notEnabled();
        }
    }

    private static boolean isOne(SecondaryIdentifier.Kind kind, Identifier.Type type) {
        return kind.name().equals(type.name())
                || kind == SecondaryIdentifier.Kind.EMAIL_OR_PHONE && type != Identifier.Type.USERNAME;
    }

    private static void requireMethod(
            SignInExperienceView now, Identifier.Type type, Predicate<Method> isEnabled) {
        boolean isOffered = now.signIn().methods().stream()
                .anyMatch(method -> isEnabled.test(method) && method.identifier().name().equals(type.name()));
        if (!isOffered) {
            throw notEnabled();
        }
    }

    private static KeystoryException notEnabled() {
        return new KeystoryException("user.sign_in_method_not_enabled", 422);
    }
}
