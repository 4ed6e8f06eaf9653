package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whether people show that they are none but people; null stands for no. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaptchaPolicy(Boolean enabled) {

    /** No. */
    public static final CaptchaPolicy DEFAULTS = new CaptchaPolicy(null);
}
