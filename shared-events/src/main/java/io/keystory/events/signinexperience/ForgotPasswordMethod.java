package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody who forgot the password shows who they are. */
public enum ForgotPasswordMethod {
    @JsonProperty("EmailVerificationCode") EMAIL_VERIFICATION_CODE,
    @JsonProperty("PhoneVerificationCode") PHONE_VERIFICATION_CODE
}
