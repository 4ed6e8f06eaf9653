package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whether a device can be spared the second factor, and for how many days (1 to 365); null stands for the default. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrustedDevice(Boolean enabled, Integer durationDays) {

    /** All defaults. */
    public static final TrustedDevice DEFAULTS = new TrustedDevice(null, null);
}
