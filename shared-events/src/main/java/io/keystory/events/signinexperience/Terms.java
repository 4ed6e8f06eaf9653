package io.keystory.events.signinexperience;

/** The documents people agree to, and how; the addresses may be null. */
public record Terms(String termsOfUseUrl, String privacyPolicyUrl, AgreeToTermsPolicy agreeToTermsPolicy) {

    /** No documents. */
    public static final Terms NONE = new Terms(null, null, AgreeToTermsPolicy.AUTOMATIC);
}
