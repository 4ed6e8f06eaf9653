package io.keystory.events.ssoconnector;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.Nullable;

/**
 * How the sign-in pages show an SSO connector; what is null is as its provider is called and looks.
 *
 * @param logo an address
 * @param darkLogo an address; null for the same logo
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SsoBranding(@Nullable String displayName, @Nullable String logo, @Nullable String darkLogo) {

    /** Everything as the provider. */
    public static final SsoBranding NONE = new SsoBranding(null, null, null);
}
