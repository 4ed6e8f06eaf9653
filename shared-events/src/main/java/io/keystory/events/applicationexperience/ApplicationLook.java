package io.keystory.events.applicationexperience;

import io.keystory.events.platform.Nullable;
import io.keystory.events.signinexperience.Branding;

/** What the pages show of an application instead of what they show of all; null stands for the latter. */
public record ApplicationLook(
        ApplicationColor color,
        Branding branding,
        @Nullable String customCss,
        @Nullable String termsOfUseUrl,
        @Nullable String privacyPolicyUrl,
        @Nullable String displayName) {}
