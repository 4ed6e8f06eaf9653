package io.keystory.events.signinexperience;

/** Where people find help; both may be null. */
public record Support(String supportEmail, String supportWebsiteUrl) {

    /** Nowhere. */
    public static final Support NONE = new Support(null, null);
}
