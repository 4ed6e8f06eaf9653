package io.keystory.events.applicationexperience;

import io.keystory.events.platform.Nullable;
import io.keystory.events.signinexperience.Branding;

/** An application's own look of the pages, as the Management API shows it. */
public record ApplicationExperienceView(
        String tenantId,
        String applicationId,
        ApplicationColor color,
        Branding branding,
        @Nullable String customCss,
        @Nullable String termsOfUseUrl,
        @Nullable String privacyPolicyUrl,
        @Nullable String displayName) {

    static ApplicationExperienceView of(String applicationId, ApplicationLook look) {
        return new ApplicationExperienceView("default", applicationId, look.color(), look.branding(),
                look.customCss(), look.termsOfUseUrl(), look.privacyPolicyUrl(), look.displayName());
    }

    /** What is shown instead of what is shown of all. */
    public ApplicationLook look() {
        return new ApplicationLook(color, branding, customCss, termsOfUseUrl, privacyPolicyUrl, displayName);
    }
}
