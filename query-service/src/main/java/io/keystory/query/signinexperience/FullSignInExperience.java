package io.keystory.query.signinexperience;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.captcha.CaptchaType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.profilefield.CustomProfileField;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.connector.SocialConnector;
import io.keystory.platform.ssoconnector.OfferedSsoConnector;
import java.util.List;

/** What the sign-in pages know: the sign-in experience and what people can sign in with. */
record FullSignInExperience(
        @JsonUnwrapped @JsonIgnoreProperties({"emailBlocklistPolicy", "forgotPasswordMethods"})
        SignInExperienceView signInExperience,
        List<SocialConnector> socialConnectors,
        List<OfferedSsoConnector> ssoConnectors,
        ForgotPassword forgotPassword,
        boolean isDevelopmentTenant,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CaptchaConfig captchaConfig,
        List<CustomProfileField> customProfileFields) {

    /** How the pages ask people to show that they are none but people. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaptchaConfig(CaptchaType type, String siteKey, String domain, String mode) {}

    /** How a forgotten password can be recovered. */
    record ForgotPassword(boolean phone, boolean email) {}
}
