package io.keystory.events.signinexperience;

import java.util.List;

/** How people sign in, in the order they are offered. */
public record SignIn(List<Method> methods) {

    public SignIn {
        methods = methods == null ? List.of() : List.copyOf(methods);
    }

    /** By which identifier, and with password, code or either; {@code isPasswordPrimary} says which comes first. */
    public record Method(
            SignInIdentifier identifier, boolean password, boolean verificationCode, boolean isPasswordPrimary) {}
}
