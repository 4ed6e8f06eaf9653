package io.keystory.events.signinexperience;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import io.keystory.events.signinexperience.policy.AdaptiveMfa;
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

/** What happens to the sign-in experience: what people see and must do when they sign in or register. */
public sealed interface SignInExperienceEvent extends DomainEvent {

    SignInExperienceId signInExperienceId();

    @Override
    default StreamId stream() {
        return signInExperienceId().stream();
    }

    /** The sign-in experience exists; what is not named is absent or at its default. */
    @EventType("sign_in_experience.seeded")
    record SignInExperienceSeeded(
            SignInExperienceId signInExperienceId,
            Color color,
            Branding branding,
            LanguageInfo languageInfo,
            SignIn signIn,
            SignUp signUp,
            SignInMode signInMode,
            Mfa mfa) implements SignInExperienceEvent {}

    /** The pages have other colours. */
    @EventType("sign_in_experience.color_changed")
    record ColorChanged(SignInExperienceId signInExperienceId, Color color) implements SignInExperienceEvent {}

    /** The pages show other pictures, and say or do not say which product they are of. */
    @EventType("sign_in_experience.branding_changed")
    record BrandingChanged(SignInExperienceId signInExperienceId, Branding branding, boolean isProductNameHidden)
            implements SignInExperienceEvent {}

    /** The language of the pages is chosen in another way. */
    @EventType("sign_in_experience.languages_changed")
    record LanguagesChanged(SignInExperienceId signInExperienceId, LanguageInfo languageInfo)
            implements SignInExperienceEvent {}

    /** Other documents are agreed to, or in another way. */
    @EventType("sign_in_experience.terms_changed")
    record TermsChanged(SignInExperienceId signInExperienceId, Terms terms) implements SignInExperienceEvent {}

    /** People sign in by these methods. */
    @EventType("sign_in_experience.sign_in_methods_changed")
    record SignInMethodsChanged(SignInExperienceId signInExperienceId, SignIn signIn)
            implements SignInExperienceEvent {}

    /** A new account needs this. */
    @EventType("sign_in_experience.sign_up_changed")
    record SignUpChanged(SignInExperienceId signInExperienceId, SignUp signUp) implements SignInExperienceEvent {}

    /** These social identity providers are offered, by their targets and in this order. */
    @EventType("sign_in_experience.social_sign_in_changed")
    record SocialSignInChanged(SignInExperienceId signInExperienceId, SocialSignIn socialSignIn, List<String> connectorTargets)
            implements SignInExperienceEvent {}

    /** People may sign in, register or both. */
    @EventType("sign_in_experience.sign_in_mode_changed")
    record SignInModeChanged(SignInExperienceId signInExperienceId, SignInMode signInMode)
            implements SignInExperienceEvent {}

    /** The pages carry this of one's own. */
    @EventType("sign_in_experience.customization_changed")
    record CustomizationChanged(SignInExperienceId signInExperienceId, Customization customization)
            implements SignInExperienceEvent {}

    /** New passwords follow these rules. */
    @EventType("sign_in_experience.password_policy_changed")
    record PasswordPolicyChanged(SignInExperienceId signInExperienceId, PasswordPolicy passwordPolicy)
            implements SignInExperienceEvent {}

    /** Second factors are offered or demanded like this. */
    @EventType("sign_in_experience.mfa_policy_changed")
    record MfaPolicyChanged(SignInExperienceId signInExperienceId, Mfa mfa) implements SignInExperienceEvent {}

    /** Second factors depend on the risk of a sign-in, or no longer. */
    @EventType("sign_in_experience.adaptive_mfa_changed")
    record AdaptiveMfaChanged(SignInExperienceId signInExperienceId, AdaptiveMfa adaptiveMfa)
            implements SignInExperienceEvent {}

    /** Devices are spared the second factor like this. */
    @EventType("sign_in_experience.trusted_device_changed")
    record TrustedDeviceChanged(SignInExperienceId signInExperienceId, TrustedDevice trustedDevice)
            implements SignInExperienceEvent {}

    /** Sign-in through an enterprise's identity provider is on or off. */
    @EventType("sign_in_experience.single_sign_on_changed")
    record SingleSignOnChanged(SignInExperienceId signInExperienceId, boolean isEnabled)
            implements SignInExperienceEvent {}

    /** Help is found elsewhere. */
    @EventType("sign_in_experience.support_changed")
    record SupportChanged(SignInExperienceId signInExperienceId, Support support) implements SignInExperienceEvent {}

    /** Whoever opens a page without having come from an application goes here, or nowhere when null. */
    @EventType("sign_in_experience.unknown_session_redirect_changed")
    record UnknownSessionRedirectChanged(SignInExperienceId signInExperienceId, @Nullable String url)
            implements SignInExperienceEvent {}

    /** People have to show that they are people, or no longer. */
    @EventType("sign_in_experience.captcha_policy_changed")
    record CaptchaPolicyChanged(SignInExperienceId signInExperienceId, CaptchaPolicy captchaPolicy)
            implements SignInExperienceEvent {}

    /** Failed attempts lock like this. */
    @EventType("sign_in_experience.sentinel_policy_changed")
    record SentinelPolicyChanged(SignInExperienceId signInExperienceId, SentinelPolicy sentinelPolicy)
            implements SignInExperienceEvent {}

    /** These e-mail addresses may not register. */
    @EventType("sign_in_experience.email_blocklist_policy_changed")
    record EmailBlocklistPolicyChanged(SignInExperienceId signInExperienceId, EmailBlocklistPolicy emailBlocklistPolicy)
            implements SignInExperienceEvent {}

    /** Codes live and are tried like this. */
    @EventType("sign_in_experience.verification_code_policy_changed")
    record VerificationCodePolicyChanged(SignInExperienceId signInExperienceId, VerificationCodePolicy verificationCodePolicy)
            implements SignInExperienceEvent {}

    /** A forgotten password is replaced in these ways; null stands for every one that can be delivered. */
    @EventType("sign_in_experience.forgot_password_methods_changed")
    record ForgotPasswordMethodsChanged(SignInExperienceId signInExperienceId, @Nullable List<ForgotPasswordMethod> methods)
            implements SignInExperienceEvent {}

    /** Passkeys are offered like this. */
    @EventType("sign_in_experience.passkey_sign_in_changed")
    record PasskeySignInChanged(SignInExperienceId signInExperienceId, PasskeySignIn passkeySignIn)
            implements SignInExperienceEvent {}

    /** Registration asks for these fields; null stands for all of the catalogue. */
    @EventType("sign_in_experience.sign_up_profile_fields_changed")
    record SignUpProfileFieldsChanged(SignInExperienceId signInExperienceId, @Nullable List<ProfileFieldName> fields)
            implements SignInExperienceEvent {}

    /** Passwords expire like this. */
    @EventType("sign_in_experience.password_expiration_changed")
    record PasswordExpirationChanged(SignInExperienceId signInExperienceId, PasswordExpiration passwordExpiration)
            implements SignInExperienceEvent {}

    /** Usernames look like this. */
    @EventType("sign_in_experience.username_policy_changed")
    record UsernamePolicyChanged(SignInExperienceId signInExperienceId, UsernamePolicy usernamePolicy)
            implements SignInExperienceEvent {}
}
