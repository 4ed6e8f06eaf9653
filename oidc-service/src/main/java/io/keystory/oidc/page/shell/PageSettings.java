package io.keystory.oidc.page.shell;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.signinexperience.Color;
import io.keystory.events.signinexperience.ForgotPasswordMethod;
import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.events.signinexperience.SignIn;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.SignInMode;
import io.keystory.events.signinexperience.SignUp;
import io.keystory.events.signinexperience.policy.AgreeToTermsPolicy;
import io.keystory.events.signinexperience.policy.PasskeySignIn;
import io.keystory.events.signinexperience.policy.PasswordPolicy;
import io.keystory.events.signinexperience.policy.TrustedDevice;
import io.keystory.events.signinexperience.policy.UsernamePolicy;
import io.keystory.platform.connector.SocialConnector;
import io.keystory.platform.ssoconnector.OfferedSsoConnector;
import java.util.List;
import java.util.Map;

/**
 * What a hosted page knows before it asks for anything.
 *
 * @param application who the person signs in for; left out where there is no interaction
 * @param device which device is to be let in; left out on all other pages
 * @param language the tag of the language that suits the person
 * @param phrases words of one's own in it; left out where there are none
 * @param captcha how the person shows to be no program; left out where nobody asks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageSettings(
        PageExperience signInExperience,
        PageApplication application,
        PageDevice device,
        String language,
        Map<String, Object> phrases,
        PageCaptcha captcha) {

    /**
     * A device that wants to be let in.
     *
     * @param xsrf what the form posts back
     * @param userCode its code, once it was entered; else null, as is its application
     * @param problem why the code must be entered again, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageDevice(String xsrf, String userCode, PageApplication application, String problem) {

        /** As long as no code was found. */
        public static PageDevice empty(String xsrf, String problem) {
            return new PageDevice(xsrf, null, null, problem);
        }
    }

    /** Where a code can be sent to replace a forgotten password; no list of ways stands for every one. */
    record Recovery(boolean email, boolean phone) {

        static Recovery of(List<ForgotPasswordMethod> methods) {
            return new Recovery(methods == null || methods.contains(ForgotPasswordMethod.EMAIL_VERIFICATION_CODE),
                    methods == null || methods.contains(ForgotPasswordMethod.PHONE_VERIFICATION_CODE));
        }
    }

    /** An application by its name; {@code home} is where people begin at it, or null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageApplication(String id, String name, String home) {}

    /** The sign-in experience as far as the pages show it, in the words of the API. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PageExperience(
            Color color,
            Branding branding,
            @JsonProperty("hideLogtoBranding") boolean isProductNameHidden,
            LanguageInfo languageInfo,
            String termsOfUseUrl,
            String privacyPolicyUrl,
            AgreeToTermsPolicy agreeToTermsPolicy,
            SignIn signIn,
            SignUp signUp,
            SignInMode signInMode,
            Recovery forgotPassword,
            List<SocialConnector> socialConnectors,
            boolean singleSignOnEnabled,
            List<OfferedSsoConnector> ssoConnectors,
            String customCss,
            Map<String, String> customContent,
            PasswordPolicy passwordPolicy,
            UsernamePolicy usernamePolicy,
            PasskeySignIn passkeySignIn,
            TrustedDevice trustedDevice,
            String supportEmail,
            String supportWebsiteUrl) {

        static PageExperience of(
                SignInExperienceView v, List<SocialConnector> social, List<OfferedSsoConnector> enterprises) {
            return new PageExperience(v.color(), v.branding(), v.isProductNameHidden(), v.languageInfo(),
                    v.termsOfUseUrl(), v.privacyPolicyUrl(), v.agreeToTermsPolicy(), v.signIn(), v.signUp(),
                    v.signInMode(), Recovery.of(v.forgotPasswordMethods()), social, v.singleSignOnEnabled(), enterprises,
                    v.customCss(), v.customContent(), v.passwordPolicy(), v.usernamePolicy(),
                    v.passkeySignIn(), v.trustedDevice(), v.supportEmail(), v.supportWebsiteUrl());
        }

        /** The same, seen through a look that lies over it. */
        PageExperience with(PageLook look) {
            return new PageExperience(look.over(color), look.over(branding), isProductNameHidden, languageInfo,
                    PageLook.either(look.termsOfUseUrl(), termsOfUseUrl),
                    PageLook.either(look.privacyPolicyUrl(), privacyPolicyUrl), agreeToTermsPolicy, signIn, signUp,
                    signInMode, forgotPassword, socialConnectors, singleSignOnEnabled, ssoConnectors,
                    PageLook.either(look.customCss(), customCss), customContent, passwordPolicy, usernamePolicy,
                    passkeySignIn, trustedDevice, supportEmail, supportWebsiteUrl);
        }
    }
}
