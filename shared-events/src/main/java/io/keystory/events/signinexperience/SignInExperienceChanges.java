package io.keystory.events.signinexperience;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keystory.events.platform.Change;
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

/** What is to change of a sign-in experience, by the names of the API; what is given replaces the whole field. */
public record SignInExperienceChanges(
        Change<Color> color,
        Change<Branding> branding,
        @JsonProperty("hideLogtoBranding") Change<Boolean> isProductNameHidden,
        Change<LanguageInfo> languageInfo,
        Change<String> termsOfUseUrl,
        Change<String> privacyPolicyUrl,
        Change<AgreeToTermsPolicy> agreeToTermsPolicy,
        Change<SignIn> signIn,
        Change<SignUp> signUp,
        Change<SocialSignIn> socialSignIn,
        Change<List<String>> socialSignInConnectorTargets,
        Change<SignInMode> signInMode,
        Change<String> customCss,
        Change<Map<String, String>> customContent,
        Change<Customization.UiAssets> customUiAssets,
        Change<Customization.UiCsp> customUiCsp,
        Change<PasswordPolicy> passwordPolicy,
        Change<Mfa> mfa,
        Change<AdaptiveMfa> adaptiveMfa,
        Change<TrustedDevice> trustedDevice,
        Change<Boolean> singleSignOnEnabled,
        Change<String> supportEmail,
        Change<String> supportWebsiteUrl,
        Change<String> unknownSessionRedirectUrl,
        Change<CaptchaPolicy> captchaPolicy,
        Change<SentinelPolicy> sentinelPolicy,
        Change<EmailBlocklistPolicy> emailBlocklistPolicy,
        Change<VerificationCodePolicy> verificationCodePolicy,
        Change<List<ForgotPasswordMethod>> forgotPasswordMethods,
        Change<PasskeySignIn> passkeySignIn,
        Change<List<ProfileFieldName>> signUpProfileFields,
        Change<PasswordExpiration> passwordExpiration,
        Change<UsernamePolicy> usernamePolicy) {}
