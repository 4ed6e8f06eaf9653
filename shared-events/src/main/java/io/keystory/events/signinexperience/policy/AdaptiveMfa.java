package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whether a second factor is asked for only when a sign-in looks unusual; null stands for no. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdaptiveMfa(Boolean enabled) {

    /** No. */
    public static final AdaptiveMfa DEFAULTS = new AdaptiveMfa(null);
}
