package io.keystory.events.signinexperience;

import io.keystory.events.platform.Nullable;

/** Where people find help; both may be null. */
public record Support(@Nullable String supportEmail, @Nullable String supportWebsiteUrl) {

    /** Nowhere. */
    public static final Support NONE = new Support(null, null);
}
