package io.keystory.events.signinexperience.policy;

import com.fasterxml.jackson.annotation.JsonInclude;

/** How long codes live (60 to 3600 seconds) and how often they may be tried (1 to 100); null stands for 600 and 10. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationCodePolicy(Integer expirationDuration, Integer maxRetryAttempts) {

    /** All defaults. */
    public static final VerificationCodePolicy DEFAULTS = new VerificationCodePolicy(null, null);
}
