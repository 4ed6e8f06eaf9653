package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what people sign in and register. */
public enum SignInIdentifier {
    @JsonProperty("username") USERNAME,
    @JsonProperty("email") EMAIL,
    @JsonProperty("phone") PHONE
}
