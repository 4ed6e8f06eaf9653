package io.keystory.command.signinexperience;

import io.keystory.command.platform.Addresses;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.signinexperience.Customization;
import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignInExperienceCommand.UpdateSignInExperience;
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
import io.keystory.events.signinexperience.SignInExperienceEvent;
import io.keystory.events.signinexperience.SignInExperienceId;
import io.keystory.events.signinexperience.SignInExperienceView;
import io.keystory.events.signinexperience.SocialSignIn;
import io.keystory.events.signinexperience.Support;
import io.keystory.events.signinexperience.Terms;
import io.keystory.events.signinexperience.policy.PasswordExpiration;
import io.keystory.platform.language.LanguageTags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Finds the groups of settings that a command makes different: one event for each. */
final class ChangedGroups {

    private final List<SignInExperienceEvent> events = new ArrayList<>();

    private ChangedGroups() {}

    static List<SignInExperienceEvent> events(SignInExperienceView v, UpdateSignInExperience c) {
        SignInExperienceId id = c.signInExperienceId();
        SignInExperienceChanges x = c.changes();
        ChangedGroups groups = new ChangedGroups();
        groups.look(id, v, x);
        groups.methods(id, v, x);
        groups.policies(id, v, x);
        groups.add(v.passwordExpiration(), expiration(v.passwordExpiration(), x, c.circumstances().now()),
                e -> new PasswordExpirationChanged(id, e));
        return groups.events;
    }

    private void look(SignInExperienceId id, SignInExperienceView v, SignInExperienceChanges x) {
        add(v.color(), x.color().or(v.color()), e -> new ColorChanged(id, e));
        add(new Shown(v.branding(), v.isProductNameHidden()),
                new Shown(x.branding().or(v.branding()), x.isProductNameHidden().or(v.isProductNameHidden())),
                e -> new BrandingChanged(id, e.branding(), e.isProductNameHidden()));
        add(v.languageInfo(), x.languageInfo().map(ChangedGroups::asUsual).or(v.languageInfo()),
                e -> new LanguagesChanged(id, e));
        add(new Terms(v.termsOfUseUrl(), v.privacyPolicyUrl(), v.agreeToTermsPolicy()),
                new Terms(web("termsOfUseUrl", x.termsOfUseUrl().or(v.termsOfUseUrl())),
                        web("privacyPolicyUrl", x.privacyPolicyUrl().or(v.privacyPolicyUrl())),
                        x.agreeToTermsPolicy().or(v.agreeToTermsPolicy())),
                e -> new TermsChanged(id, e));
        add(new Customization(v.customCss(), v.customContent(), v.customUiAssets(), v.customUiCsp()),
                new Customization(x.customCss().or(v.customCss()), x.customContent().or(v.customContent()),
                        x.customUiAssets().or(v.customUiAssets()), x.customUiCsp().or(v.customUiCsp())),
                e -> new CustomizationChanged(id, e));
        add(new Support(v.supportEmail(), v.supportWebsiteUrl()),
                new Support(orNull(x.supportEmail().or(v.supportEmail())),
                        web("supportWebsiteUrl", x.supportWebsiteUrl().or(v.supportWebsiteUrl()))),
                e -> new SupportChanged(id, e));
        add(v.unknownSessionRedirectUrl(),
                web("unknownSessionRedirectUrl", x.unknownSessionRedirectUrl().or(v.unknownSessionRedirectUrl())),
                e -> new UnknownSessionRedirectChanged(id, e));
    }

    private void methods(SignInExperienceId id, SignInExperienceView v, SignInExperienceChanges x) {
        add(v.signIn(), x.signIn().or(v.signIn()), e -> new SignInMethodsChanged(id, e));
        add(v.signUp(), x.signUp().or(v.signUp()), e -> new SignUpChanged(id, e));
        add(new Social(v.socialSignIn(), v.socialSignInConnectorTargets()),
                new Social(x.socialSignIn().or(v.socialSignIn()),
                        x.socialSignInConnectorTargets().or(v.socialSignInConnectorTargets())),
                e -> new SocialSignInChanged(id, e.signIn(), e.targets()));
        add(v.signInMode(), x.signInMode().or(v.signInMode()), e -> new SignInModeChanged(id, e));
        add(v.singleSignOnEnabled(), x.singleSignOnEnabled().or(v.singleSignOnEnabled()),
                e -> new SingleSignOnChanged(id, e));
        add(v.forgotPasswordMethods(), x.forgotPasswordMethods().or(v.forgotPasswordMethods()),
                e -> new ForgotPasswordMethodsChanged(id, e));
        add(v.passkeySignIn(), x.passkeySignIn().or(v.passkeySignIn()), e -> new PasskeySignInChanged(id, e));
        add(v.signUpProfileFields(), x.signUpProfileFields().or(v.signUpProfileFields()),
                e -> new SignUpProfileFieldsChanged(id, e));
    }

    private void policies(SignInExperienceId id, SignInExperienceView v, SignInExperienceChanges x) {
        add(v.passwordPolicy(), x.passwordPolicy().or(v.passwordPolicy()), e -> new PasswordPolicyChanged(id, e));
        add(v.mfa(), x.mfa().or(v.mfa()), e -> new MfaPolicyChanged(id, e));
        add(v.adaptiveMfa(), x.adaptiveMfa().or(v.adaptiveMfa()), e -> new AdaptiveMfaChanged(id, e));
        add(v.trustedDevice(), x.trustedDevice().or(v.trustedDevice()), e -> new TrustedDeviceChanged(id, e));
        add(v.captchaPolicy(), x.captchaPolicy().or(v.captchaPolicy()), e -> new CaptchaPolicyChanged(id, e));
        add(v.sentinelPolicy(), x.sentinelPolicy().or(v.sentinelPolicy()), e -> new SentinelPolicyChanged(id, e));
        add(v.emailBlocklistPolicy(), x.emailBlocklistPolicy().or(v.emailBlocklistPolicy()),
                e -> new EmailBlocklistPolicyChanged(id, e));
        add(v.verificationCodePolicy(), x.verificationCodePolicy().or(v.verificationCodePolicy()),
                e -> new VerificationCodePolicyChanged(id, e));
        add(v.usernamePolicy(), x.usernamePolicy().or(v.usernamePolicy()), e -> new UsernamePolicyChanged(id, e));
    }

    private <T> void add(T before, T after, Function<T, SignInExperienceEvent> event) {
        if (!Objects.equals(before, after)) {
            events.add(event.apply(after));
        }
    }

    private static LanguageInfo asUsual(LanguageInfo given) {
        return new LanguageInfo(given.autoDetect(), LanguageTags.canonical(given.fallbackLanguage()));
    }

    /** Passwords that begin to expire do so from now on, unless the caller says since when. */
    private static PasswordExpiration expiration(PasswordExpiration before, SignInExperienceChanges x, Instant now) {
        PasswordExpiration after = x.passwordExpiration().or(before);
        if (!Boolean.TRUE.equals(after.enabled()) || after.enabledAt() != null) {
            return after;
        }
        Long since = Boolean.TRUE.equals(before.enabled()) ? before.enabledAt() : Long.valueOf(now.toEpochMilli());
        return new PasswordExpiration(true, after.validPeriodDays(), since);
    }

    private static String web(String field, String text) {
        return Addresses.web(field, text);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private record Shown(Branding branding, boolean isProductNameHidden) {}

    private record Social(SocialSignIn signIn, List<String> targets) {}
}
