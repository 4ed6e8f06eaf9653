package io.keystory.events.signinexperience;

import io.keystory.events.platform.Nullable;
import io.keystory.events.signinexperience.policy.AgreeToTermsPolicy;

/** The documents people agree to, and how; the addresses may be null. */
public record Terms(@Nullable String termsOfUseUrl, @Nullable String privacyPolicyUrl, AgreeToTermsPolicy agreeToTermsPolicy) {

    /** No documents. */
    public static final Terms NONE = new Terms(null, null, AgreeToTermsPolicy.AUTOMATIC);
}
