package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whether people sign in with a passkey, and how it is offered; null stands for no. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PasskeySignIn(Boolean enabled, Boolean showPasskeyButton, Boolean allowAutofill) {

    /** No. */
    public static final PasskeySignIn DEFAULTS = new PasskeySignIn(null, null, null);
}
