package io.keystory.command.ssoconnector;

import io.keystory.events.platform.Nullable;
import io.keystory.events.ssoconnector.SsoBranding;
import jakarta.validation.constraints.Size;

/** How an SSO connector is to look; an empty text is as good as none. */
record GivenBranding(
        @Nullable @Size(max = 256) String displayName,
        @Nullable @Size(max = 65_536) String logo,
        @Nullable @Size(max = 65_536) String darkLogo) {

    SsoBranding given() {
        return new SsoBranding(given(displayName), given(logo), given(darkLogo));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
