package io.keystory.query.signinexperience;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.platform.connector.SocialConnector;
import java.util.List;

/** What the sign-in pages know: the sign-in experience and what people can sign in with. */
record FullSignInExperience(
        @JsonUnwrapped @JsonIgnoreProperties({"emailBlocklistPolicy", "forgotPasswordMethods"})
        SignInExperienceView signInExperience,
        List<SocialConnector> socialConnectors,
        List<Object> ssoConnectors,
        ForgotPassword forgotPassword,
        boolean isDevelopmentTenant,
        List<Object> customProfileFields) {

    /** How a forgotten password can be recovered. */
    record ForgotPassword(boolean phone, boolean email) {}
}
