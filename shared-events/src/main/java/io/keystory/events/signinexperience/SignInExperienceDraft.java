package io.keystory.events.signinexperience;

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

/** A sign-in experience while one event is folded into it. */
final class SignInExperienceDraft {

    String tenantId;
    String id;
    Color color;
    Branding branding;
    boolean isProductNameHidden;
    LanguageInfo languageInfo;
    String termsOfUseUrl;
    String privacyPolicyUrl;
    AgreeToTermsPolicy agreeToTermsPolicy;
    SignIn signIn;
    SignUp signUp;
    SocialSignIn socialSignIn;
    List<String> socialSignInConnectorTargets;
    SignInMode signInMode;
    String customCss;
    Map<String, String> customContent;
    Customization.UiAssets customUiAssets;
    Customization.UiCsp customUiCsp;
    PasswordPolicy passwordPolicy;
    Mfa mfa;
    AdaptiveMfa adaptiveMfa;
    TrustedDevice trustedDevice;
    boolean singleSignOnEnabled;
    String supportEmail;
    String supportWebsiteUrl;
    String unknownSessionRedirectUrl;
    CaptchaPolicy captchaPolicy;
    SentinelPolicy sentinelPolicy;
    EmailBlocklistPolicy emailBlocklistPolicy;
    VerificationCodePolicy verificationCodePolicy;
    List<ForgotPasswordMethod> forgotPasswordMethods;
    PasskeySignIn passkeySignIn;
    List<ProfileFieldName> signUpProfileFields;
    PasswordExpiration passwordExpiration;
    UsernamePolicy usernamePolicy;

    /** A copy of what is there. */
    static SignInExperienceDraft of(SignInExperienceView v) {
        SignInExperienceDraft draft = new SignInExperienceDraft();
        draft.tenantId = v.tenantId();
        draft.id = v.id();
        draft.color = v.color();
        draft.branding = v.branding();
        draft.isProductNameHidden = v.isProductNameHidden();
        draft.languageInfo = v.languageInfo();
        draft.termsOfUseUrl = v.termsOfUseUrl();
        draft.privacyPolicyUrl = v.privacyPolicyUrl();
        draft.agreeToTermsPolicy = v.agreeToTermsPolicy();
        draft.signIn = v.signIn();
        draft.signUp = v.signUp();
        draft.socialSignIn = v.socialSignIn();
        draft.socialSignInConnectorTargets = v.socialSignInConnectorTargets();
        draft.signInMode = v.signInMode();
        draft.customCss = v.customCss();
        draft.customContent = v.customContent();
        draft.customUiAssets = v.customUiAssets();
        draft.customUiCsp = v.customUiCsp();
        draft.passwordPolicy = v.passwordPolicy();
        draft.mfa = v.mfa();
        draft.adaptiveMfa = v.adaptiveMfa();
        draft.trustedDevice = v.trustedDevice();
        draft.singleSignOnEnabled = v.singleSignOnEnabled();
        draft.supportEmail = v.supportEmail();
        draft.supportWebsiteUrl = v.supportWebsiteUrl();
        draft.unknownSessionRedirectUrl = v.unknownSessionRedirectUrl();
        draft.captchaPolicy = v.captchaPolicy();
        draft.sentinelPolicy = v.sentinelPolicy();
        draft.emailBlocklistPolicy = v.emailBlocklistPolicy();
        draft.verificationCodePolicy = v.verificationCodePolicy();
        draft.forgotPasswordMethods = v.forgotPasswordMethods();
        draft.passkeySignIn = v.passkeySignIn();
        draft.signUpProfileFields = v.signUpProfileFields();
        draft.passwordExpiration = v.passwordExpiration();
        draft.usernamePolicy = v.usernamePolicy();
        return draft;
    }

    SignInExperienceView view() {
        return new SignInExperienceView(
                tenantId, id, color, branding, isProductNameHidden, languageInfo, termsOfUseUrl, privacyPolicyUrl,
                agreeToTermsPolicy, signIn, signUp, socialSignIn, socialSignInConnectorTargets, signInMode, customCss,
                customContent, customUiAssets, customUiCsp, passwordPolicy, mfa, adaptiveMfa, trustedDevice,
                singleSignOnEnabled, supportEmail, supportWebsiteUrl, unknownSessionRedirectUrl, captchaPolicy,
                sentinelPolicy, emailBlocklistPolicy, verificationCodePolicy, forgotPasswordMethods, passkeySignIn,
                signUpProfileFields, passwordExpiration, usernamePolicy);
    }
}
