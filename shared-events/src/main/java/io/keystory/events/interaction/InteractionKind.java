package io.keystory.events.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody is here to do; the API calls it {@code interactionEvent}. */
public enum InteractionKind {
    @JsonProperty("SignIn") SIGN_IN,
    @JsonProperty("Register") REGISTER,
    @JsonProperty("ForgotPassword") FORGOT_PASSWORD
}
