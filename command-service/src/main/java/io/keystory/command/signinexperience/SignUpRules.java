package io.keystory.command.signinexperience;

import io.keystory.events.signinexperience.SignIn;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceCommand.Circumstances;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.SignInIdentifier;
import io.keystory.events.signinexperience.SignUp;
import io.keystory.events.signinexperience.SignUp.SecondaryIdentifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whoever registers can sign in afterwards. */
final class SignUpRules {

    private SignUpRules() {}

    static void check(SignInExperienceChanges changes, SignInExperienceView after, Circumstances around) {
        if (!changes.signUp().isGiven() && !changes.signIn().isGiven()) {
            return;
        }
        SignUp signUp = after.signUp();
        requireDistinct(signUp);
        requirePrimary(signUp);
        requirePassword(signUp);
        requireVerification(signUp);
        requireDelivery(signUp, around);
        requireSignIn(signUp, after.signIn());
    }

    private static void requireDistinct(SignUp signUp) {
        Set<SignInIdentifier> seen = new HashSet<>();
        if (!asked(signUp).stream().allMatch(seen::add)) {
            throw Refusals.wrong("duplicated_sign_up_identifiers");
        }
    }

    private static void requirePrimary(SignUp signUp) {
        if (signUp.identifiers().isEmpty() && !secondary(signUp).isEmpty()) {
            throw Refusals.wrong("missing_sign_up_identifiers");
        }
    }

    private static void requirePassword(SignUp signUp) {
        if (signUp.identifiers().contains(SignInIdentifier.USERNAME) && !signUp.password()) {
            throw Refusals.wrong("username_requires_password");
        }
    }

    private static void requireVerification(SignUp signUp) {
        boolean isPrimaryOpen = signUp.identifiers().stream().anyMatch(SignUpRules::isAddress) && !signUp.verify();
        boolean isSecondaryOpen = secondary(signUp).stream()
                .anyMatch(s -> s.identifier() != SecondaryIdentifier.Kind.USERNAME && !Boolean.TRUE.equals(s.verify()));
        if (isPrimaryOpen || isSecondaryOpen) {
            throw Refusals.wrong("passwordless_requires_verify");
        }
    }

    private static void requireDelivery(SignUp signUp, Circumstances around) {
        asked(signUp).forEach(identifier -> SignInMethodRules.requireDelivery(identifier, around));
    }

    private static void requireSignIn(SignUp signUp, SignIn signIn) {
        for (SignInIdentifier identifier : signUp.identifiers()) {
            SignIn.Method method = signIn.methods().stream()
                    .filter(m -> m.identifier() == identifier)
                    .findFirst()
                    .orElseThrow(() -> Refusals.wrong("miss_sign_up_identifier_in_sign_in"));
            if (isAddress(identifier) && !signUp.password() && !method.verificationCode()) {
                throw Refusals.wrong("code_sign_in_must_be_enabled");
            }
        }
    }

    /** Every identifier that is asked for, as often as it is. */
    private static List<SignInIdentifier> asked(SignUp signUp) {
        List<SignInIdentifier> asked = new ArrayList<>(signUp.identifiers());
        secondary(signUp).forEach(s -> asked.addAll(switch (s.identifier()) {
            case USERNAME -> List.of(SignInIdentifier.USERNAME);
            case EMAIL -> List.of(SignInIdentifier.EMAIL);
            case PHONE -> List.of(SignInIdentifier.PHONE);
            case EMAIL_OR_PHONE -> List.of(SignInIdentifier.EMAIL, SignInIdentifier.PHONE);
        }));
        return asked;
    }

    private static List<SecondaryIdentifier> secondary(SignUp signUp) {
        return signUp.secondaryIdentifiers() == null ? List.of() : signUp.secondaryIdentifiers();
    }

    private static boolean isAddress(SignInIdentifier identifier) {
        return identifier != SignInIdentifier.USERNAME;
    }
}
