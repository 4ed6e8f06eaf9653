package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When somebody has to agree to the terms of use. */
public enum AgreeToTermsPolicy {
    /** By going on. */
    @JsonProperty("Automatic") AUTOMATIC,
    /** By a tick when registering. */
    @JsonProperty("ManualRegistrationOnly") MANUAL_REGISTRATION_ONLY,
    /** By a tick when registering or signing in. */
    @JsonProperty("Manual") MANUAL
}
