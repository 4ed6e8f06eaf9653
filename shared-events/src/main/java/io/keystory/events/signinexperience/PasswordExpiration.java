package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whether passwords expire, after how many days, and since when (epoch ms) that holds; null stands for no. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PasswordExpiration(Boolean enabled, Integer validPeriodDays, Long enabledAt) {

    /** Passwords do not expire. */
    public static final PasswordExpiration DEFAULTS = new PasswordExpiration(null, null, null);
}
