package io.keystory.events.signinexperience;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.signinexperience.SignInExperienceEvent.AdaptiveMfaChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.BrandingChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.CaptchaPolicyChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.ColorChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.CustomizationChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.EmailBlocklistPolicyChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.ForgotPasswordMethodsChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.LanguagesChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.MfaPolicyChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.PasskeySignInChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.PasswordExpirationChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.PasswordPolicyChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SentinelPolicyChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SignInExperienceSeeded;
import io.keystory.events.signinexperience.SignInExperienceEvent.SignInMethodsChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SignInModeChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SignUpChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SignUpProfileFieldsChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SingleSignOnChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SocialSignInChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SupportChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.TermsChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.TrustedDeviceChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.UnknownSessionRedirectChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.UsernamePolicyChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.VerificationCodePolicyChanged;
import io.keystory.events.signinexperience.policy.AdaptiveMfa;
import io.keystory.events.signinexperience.policy.CaptchaPolicy;
import io.keystory.events.signinexperience.policy.EmailBlocklistPolicy;
import io.keystory.events.signinexperience.policy.Gaps;
import io.keystory.events.signinexperience.policy.PasskeySignIn;
import io.keystory.events.signinexperience.policy.PasswordExpiration;
import io.keystory.events.signinexperience.policy.PasswordPolicy;
import io.keystory.events.signinexperience.policy.SentinelPolicy;
import io.keystory.events.signinexperience.policy.TrustedDevice;
import io.keystory.events.signinexperience.policy.UsernamePolicy;
import io.keystory.events.signinexperience.policy.VerificationCodePolicy;
import java.util.List;

/** Folds the events of the sign-in experience into a {@link SignInExperienceView}. */
public final class SignInExperienceFold implements Fold<SignInExperienceView, SignInExperienceEvent> {

    @Override
    public SignInExperienceView evolve(
            SignInExperienceView v, Recorded<? extends SignInExperienceEvent> recorded) {
        if (recorded.event() instanceof SignInExperienceSeeded e) {
            return seeded(e);
        }
        SignInExperienceDraft d = SignInExperienceDraft.of(v);
        apply(d, recorded.event());
        return d.view();
    }

    private static void apply(SignInExperienceDraft d, SignInExperienceEvent event) {
        switch (event) {
            case SignInExperienceSeeded e -> throw new IllegalArgumentException("Seeded twice");
            case ColorChanged e -> d.color = e.color();
            case BrandingChanged e -> {
                d.branding = e.branding();
                d.isProductNameHidden = e.isProductNameHidden();
            }
            case LanguagesChanged e -> d.languageInfo = e.languageInfo();
            case TermsChanged e -> apply(d, e.terms());
            case SignInMethodsChanged e -> d.signIn = e.signIn();
            case SignUpChanged e -> d.signUp = e.signUp();
            case SocialSignInChanged e -> {
                d.socialSignIn = e.socialSignIn();
                d.socialSignInConnectorTargets = Gaps.without(e.connectorTargets());
            }
            case SignInModeChanged e -> d.signInMode = e.signInMode();
            case CustomizationChanged e -> apply(d, e.customization());
            case PasswordPolicyChanged e -> d.passwordPolicy = e.passwordPolicy().withoutGaps();
            case MfaPolicyChanged e -> d.mfa = e.mfa();
            case AdaptiveMfaChanged e -> d.adaptiveMfa = e.adaptiveMfa();
            case TrustedDeviceChanged e -> d.trustedDevice = e.trustedDevice();
            case SingleSignOnChanged e -> d.singleSignOnEnabled = e.isEnabled();
            case SupportChanged e -> apply(d, e.support());
            case UnknownSessionRedirectChanged e -> d.unknownSessionRedirectUrl = e.url();
            case CaptchaPolicyChanged e -> d.captchaPolicy = e.captchaPolicy();
            case SentinelPolicyChanged e -> d.sentinelPolicy = e.sentinelPolicy();
            case EmailBlocklistPolicyChanged e -> d.emailBlocklistPolicy = e.emailBlocklistPolicy();
            case VerificationCodePolicyChanged e -> d.verificationCodePolicy = e.verificationCodePolicy();
            case ForgotPasswordMethodsChanged e -> d.forgotPasswordMethods = e.methods();
            case PasskeySignInChanged e -> d.passkeySignIn = e.passkeySignIn();
            case SignUpProfileFieldsChanged e -> d.signUpProfileFields = Gaps.without(e.fields(), ProfileFieldName::name);
            case PasswordExpirationChanged e -> d.passwordExpiration = e.passwordExpiration();
            case UsernamePolicyChanged e -> d.usernamePolicy = e.usernamePolicy();
        }
    }

    private static SignInExperienceView seeded(SignInExperienceSeeded e) {
        SignInExperienceDraft d = new SignInExperienceDraft();
        d.tenantId = "default";
        d.id = e.signInExperienceId().value();
        d.color = e.color();
        d.branding = e.branding();
        d.languageInfo = e.languageInfo();
        apply(d, Terms.NONE);
        d.signIn = e.signIn();
        d.signUp = e.signUp();
        d.socialSignIn = SocialSignIn.DEFAULTS;
        d.socialSignInConnectorTargets = List.of();
        d.signInMode = e.signInMode();
        apply(d, Customization.NONE);
        d.passwordPolicy = PasswordPolicy.DEFAULTS;
        d.mfa = e.mfa();
        d.adaptiveMfa = AdaptiveMfa.DEFAULTS;
        d.trustedDevice = TrustedDevice.DEFAULTS;
        apply(d, Support.NONE);
        d.captchaPolicy = CaptchaPolicy.DEFAULTS;
        d.sentinelPolicy = SentinelPolicy.DEFAULTS;
        d.emailBlocklistPolicy = EmailBlocklistPolicy.DEFAULTS;
        d.verificationCodePolicy = VerificationCodePolicy.DEFAULTS;
        d.forgotPasswordMethods = List.of();
        d.passkeySignIn = PasskeySignIn.DEFAULTS;
        d.passwordExpiration = PasswordExpiration.DEFAULTS;
        d.usernamePolicy = UsernamePolicy.DEFAULTS;
        return d.view();
    }

    private static void apply(SignInExperienceDraft d, Terms terms) {
        d.termsOfUseUrl = terms.termsOfUseUrl();
        d.privacyPolicyUrl = terms.privacyPolicyUrl();
        d.agreeToTermsPolicy = terms.agreeToTermsPolicy();
    }

    private static void apply(SignInExperienceDraft d, Customization customization) {
        d.customCss = customization.css();
        d.customContent = customization.content();
        d.customUiAssets = customization.uiAssets();
        d.customUiCsp = customization.uiCsp();
    }

    private static void apply(SignInExperienceDraft d, Support support) {
        d.supportEmail = support.supportEmail();
        d.supportWebsiteUrl = support.supportWebsiteUrl();
    }
}
