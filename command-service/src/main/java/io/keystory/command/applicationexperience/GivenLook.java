package io.keystory.command.applicationexperience;

import io.keystory.command.platform.WebAddress;
import io.keystory.command.signinexperience.LookLimits;
import io.keystory.events.applicationexperience.ApplicationColor;
import io.keystory.events.applicationexperience.ApplicationLook;
import io.keystory.events.signinexperience.Branding;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body that sets an application's own look; what it leaves out is as for all. */
record GivenLook(
        @Nullable ApplicationColor color,
        @Nullable Branding branding,
        @Nullable @Size(max = 1_048_576) String customCss,
        @Nullable @Size(max = 2048) @WebAddress String termsOfUseUrl,
        @Nullable @Size(max = 2048) @WebAddress String privacyPolicyUrl,
        @Nullable @Size(max = 256) String displayName) {

    /** 400 guard.invalid_input for what is no colour or no web address. */
    ApplicationLook checked() {
        ApplicationColor colors = color == null ? ApplicationColor.NONE : color;
        Branding pictures = branding == null ? Branding.NONE : branding;
        LookLimits.colorOrNone("color.primaryColor", colors.primaryColor());
        LookLimits.colorOrNone("color.darkPrimaryColor", colors.darkPrimaryColor());
        LookLimits.pictures(pictures);
        return new ApplicationLook(colors, pictures, presentOrNull(customCss), presentOrNull(termsOfUseUrl),
                presentOrNull(privacyPolicyUrl), presentOrNull(displayName));
    }

    private static String presentOrNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
