package io.keystory.command.signinexperience;

import io.keystory.events.signinexperience.SignIn;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceCommand.Circumstances;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.SignInIdentifier;

/** Every way to sign in proves something, and its codes arrive. */
final class SignInMethodRules {

    private SignInMethodRules() {}

    static void check(SignInExperienceChanges changes, SignInExperienceView after, Circumstances around) {
        if (changes.signIn().isGiven()) {
            after.signIn().methods().forEach(method -> check(method, around));
        }
    }

    /** 400 when codes for this kind of identifier cannot be delivered. */
    static void requireDelivery(SignInIdentifier identifier, Circumstances around) {
        switch (identifier) {
            case USERNAME -> { }
            case EMAIL -> {
                if (!around.canSendEmail()) {
                    throw Refusals.noConnector("Email");
                }
            }
            case PHONE -> {
                if (!around.canSendSms()) {
                    throw Refusals.noConnector("Sms");
                }
            }
        }
    }

    private static void check(SignIn.Method method, Circumstances around) {
        if (!method.password() && !method.verificationCode()) {
            throw Refusals.wrong("at_least_one_authentication_factor");
        }
        if (method.verificationCode()) {
            requireDelivery(method.identifier(), around);
        }
    }
}
