package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether people may sign in, register or both. */
public enum SignInMode {
    @JsonProperty("SignIn") SIGN_IN,
    @JsonProperty("Register") REGISTER,
    @JsonProperty("SignInAndRegister") SIGN_IN_AND_REGISTER
}
