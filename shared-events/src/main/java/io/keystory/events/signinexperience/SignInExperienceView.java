package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.signinexperience.policy.AdaptiveMfa;
import io.keystory.events.signinexperience.policy.AgreeToTermsPolicy;
import io.keystory.events.signinexperience.policy.CaptchaPolicy;
import io.keystory.events.signinexperience.policy.EmailBlocklistPolicy;
import io.keystory.events.signinexperience.policy.Mfa;
import io.keystory.events.signinexperience.policy.PasskeySignIn;
import io.keystory.events.signinexperience.policy.PasswordExpiration;
import io.keystory.events.signinexperience.policy.PasswordPolicy;
import io.keystory.events.signinexperience.policy.SentinelPolicy;
import io.keystory.events.signinexperience.policy.TrustedDevice;
import io.keystory.events.signinexperience.policy.UsernamePolicy;
import io.keystory.events.signinexperience.policy.VerificationCodePolicy;
import java.util.List;
import java.util.Map;

/**
 * The sign-in experience as the Management API shows it, field by field.
 *
 * @param isProductNameHidden whether the pages do not say which product they are of
 * @param forgotPasswordMethods null stands for every one that can be delivered
 * @param signUpProfileFields null stands for every field of the catalogue
 */
public record SignInExperienceView(
        String tenantId,
        String id,
        Color color,
        Branding branding,
        @JsonProperty("hideLogtoBranding") boolean isProductNameHidden,
        LanguageInfo languageInfo,
        String termsOfUseUrl,
        String privacyPolicyUrl,
        AgreeToTermsPolicy agreeToTermsPolicy,
        SignIn signIn,
        SignUp signUp,
        SocialSignIn socialSignIn,
        List<String> socialSignInConnectorTargets,
        SignInMode signInMode,
        String customCss,
        Map<String, String> customContent,
        Customization.UiAssets customUiAssets,
        Customization.UiCsp customUiCsp,
        PasswordPolicy passwordPolicy,
        Mfa mfa,
        AdaptiveMfa adaptiveMfa,
        @JsonInclude(JsonInclude.Include.NON_NULL) TrustedDevice trustedDevice,
        boolean singleSignOnEnabled,
        String supportEmail,
        String supportWebsiteUrl,
        String unknownSessionRedirectUrl,
        CaptchaPolicy captchaPolicy,
        SentinelPolicy sentinelPolicy,
        EmailBlocklistPolicy emailBlocklistPolicy,
        VerificationCodePolicy verificationCodePolicy,
        List<ForgotPasswordMethod> forgotPasswordMethods,
        PasskeySignIn passkeySignIn,
        List<ProfileFieldName> signUpProfileFields,
        PasswordExpiration passwordExpiration,
        UsernamePolicy usernamePolicy) {}
