package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How many failed attempts in an hour lock an identifier, and for how many minutes; null stands for 100 and 60. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SentinelPolicy(Integer maxAttempts, Integer lockoutDuration) {

    /** All defaults. */
    public static final SentinelPolicy DEFAULTS = new SentinelPolicy(null, null);
}
