package io.keystory.command.signinexperience;

import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.Color;
import io.keystory.events.signinexperience.Customization.UiAssets;
import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.events.signinexperience.ProfileFieldName;
import io.keystory.events.signinexperience.SignIn;
import io.keystory.events.signinexperience.SignInExperienceChanges;
import io.keystory.events.signinexperience.SignUp;
import io.keystory.events.signinexperience.policy.EmailBlocklistPolicy;
import io.keystory.events.signinexperience.policy.Mfa;
import io.keystory.events.signinexperience.policy.PasswordPolicy;
import io.keystory.events.signinexperience.policy.PasswordPolicy.Rejects;
import io.keystory.events.signinexperience.policy.SentinelPolicy;
import io.keystory.events.signinexperience.policy.TrustedDevice;
import io.keystory.events.signinexperience.policy.UsernamePolicy;
import io.keystory.events.signinexperience.policy.UsernamePolicy.AllowedChars;
import io.keystory.events.signinexperience.policy.VerificationCodePolicy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each field may hold by itself; 400 guard.invalid_input for anything else. */
final class FieldLimits {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private FieldLimits() {}

    static void check(SignInExperienceChanges x) {
        requireNotNull(x);
        requireNoNullIn(x);
        given(x.color()).forEach(FieldLimits::check);
        given(x.branding()).forEach(LookLimits::pictures);
        given(x.languageInfo()).forEach(FieldLimits::check);
        given(x.signIn()).forEach(FieldLimits::check);
        given(x.signUp()).forEach(FieldLimits::check);
        given(x.mfa()).forEach(FieldLimits::check);
        given(x.passwordPolicy()).forEach(FieldLimits::check);
        given(x.trustedDevice()).forEach(FieldLimits::check);
        given(x.sentinelPolicy()).forEach(FieldLimits::check);
        given(x.verificationCodePolicy()).forEach(FieldLimits::check);
        given(x.usernamePolicy()).forEach(FieldLimits::check);
        given(x.customUiAssets()).forEach(FieldLimits::check);
        given(x.customUiCsp()).forEach(CustomUiLimits::check);
        given(x.supportEmail()).filter(email -> !email.isBlank())
                .forEach(email -> require(EMAIL.matcher(email).matches(), "supportEmail", "must be an e-mail address"));
    }

    private static void requireNotNull(SignInExperienceChanges x) {
        requireNotNull("color", x.color());
        requireNotNull("branding", x.branding());
        requireNotNull("hideLogtoBranding", x.isProductNameHidden());
        requireNotNull("languageInfo", x.languageInfo());
        requireNotNull("agreeToTermsPolicy", x.agreeToTermsPolicy());
        requireNotNull("signIn", x.signIn());
        requireNotNull("signUp", x.signUp());
        requireNotNull("socialSignIn", x.socialSignIn());
        requireNotNull("socialSignInConnectorTargets", x.socialSignInConnectorTargets());
        requireNotNull("signInMode", x.signInMode());
        requireNotNull("customContent", x.customContent());
        requireNotNull("customUiCsp", x.customUiCsp());
        requireNotNull("passwordPolicy", x.passwordPolicy());
        requireNotNull("mfa", x.mfa());
        requireNotNull("adaptiveMfa", x.adaptiveMfa());
        requireNotNull("trustedDevice", x.trustedDevice());
        requireNotNull("singleSignOnEnabled", x.singleSignOnEnabled());
        requireNotNull("captchaPolicy", x.captchaPolicy());
        requireNotNull("sentinelPolicy", x.sentinelPolicy());
        requireNotNull("emailBlocklistPolicy", x.emailBlocklistPolicy());
        requireNotNull("verificationCodePolicy", x.verificationCodePolicy());
        requireNotNull("passkeySignIn", x.passkeySignIn());
        requireNotNull("passwordExpiration", x.passwordExpiration());
        requireNotNull("usernamePolicy", x.usernamePolicy());
    }

    private static void requireNotNull(String field, Change<?> change) {
        require(!change.isGiven() || change.value() != null, field, "must not be null");
    }

    private static void requireNoNullIn(SignInExperienceChanges x) {
        requireWhole("socialSignInConnectorTargets", given(x.socialSignInConnectorTargets()));
        requireWhole("forgotPasswordMethods", given(x.forgotPasswordMethods()));
        requireWhole("signUpProfileFields", given(x.signUpProfileFields()).map(FieldLimits::names));
        requireWhole("customContent", given(x.customContent()).map(Map::values));
        requireWhole("passwordPolicy.rejects.words",
                given(x.passwordPolicy()).map(PasswordPolicy::rejects).filter(Objects::nonNull).map(Rejects::words));
        requireWhole("emailBlocklistPolicy.customAllowlist",
                given(x.emailBlocklistPolicy()).map(EmailBlocklistPolicy::customAllowlist));
        requireWhole("emailBlocklistPolicy.customBlocklist",
                given(x.emailBlocklistPolicy()).map(EmailBlocklistPolicy::customBlocklist));
    }

    private static void requireWhole(String field, Stream<? extends Collection<?>> lists) {
        require(lists.filter(Objects::nonNull).flatMap(Collection::stream).noneMatch(Objects::isNull),
                field, "must not hold null");
    }

    private static List<String> names(List<ProfileFieldName> fields) {
        return fields.stream().map(field -> field == null ? null : field.name()).toList();
    }

    private static void check(Color color) {
        LookLimits.color("color.primaryColor", color.primaryColor());
        LookLimits.color("color.darkPrimaryColor", color.darkPrimaryColor());
    }

    private static void check(LanguageInfo languages) {
        require(languages.fallbackLanguage() != null, "languageInfo.fallbackLanguage", "must not be null");
    }

    private static void check(UiAssets pages) {
        require(pages.id() != null && pages.createdAt() >= 0,
                "customUiAssets", "must have the id of an upload and a time in ms");
    }

    private static void check(SignIn signIn) {
        require(signIn.methods().stream().allMatch(m -> m.identifier() != null),
                "signIn.methods", "must have identifiers");
    }

    private static void check(SignUp signUp) {
        require(signUp.secondaryIdentifiers() == null
                        || signUp.secondaryIdentifiers().stream().allMatch(s -> s.identifier() != null),
                "signUp.secondaryIdentifiers", "must have identifiers");
    }

    private static void check(Mfa mfa) {
        require(mfa.policy() != null, "mfa.policy", "must not be null");
    }

    private static void check(PasswordPolicy policy) {
        Integer min = policy.length() == null ? null : policy.length().min();
        Integer max = policy.length() == null ? null : policy.length().max();
        require(isWithin(min, 1, Integer.MAX_VALUE), "passwordPolicy.length.min", "must be at least 1");
        require(isWithin(max, min == null ? 8 : min, Integer.MAX_VALUE),
                "passwordPolicy.length.max", "must not be below the minimum");
        require(policy.characterTypes() == null || isWithin(policy.characterTypes().min(), 1, 4),
                "passwordPolicy.characterTypes.min", "must be between 1 and 4");
    }

    private static void check(TrustedDevice device) {
        require(isWithin(device.durationDays(), 1, 365), "trustedDevice.durationDays", "must be between 1 and 365");
    }

    private static void check(SentinelPolicy policy) {
        require(isWithin(policy.maxAttempts(), 1, Integer.MAX_VALUE), "sentinelPolicy.maxAttempts", "must be at least 1");
        require(isWithin(policy.lockoutDuration(), 1, Integer.MAX_VALUE),
                "sentinelPolicy.lockoutDuration", "must be at least 1");
    }

    private static void check(VerificationCodePolicy policy) {
        require(isWithin(policy.expirationDuration(), 60, 3600),
                "verificationCodePolicy.expirationDuration", "must be between 60 and 3600");
        require(isWithin(policy.maxRetryAttempts(), 1, 100),
                "verificationCodePolicy.maxRetryAttempts", "must be between 1 and 100");
    }

    private static void check(UsernamePolicy policy) {
        require(isWithin(policy.minLength(), 1, 128), "usernamePolicy.minLength", "must be between 1 and 128");
        require(isWithin(policy.maxLength(), policy.minLength(), 128),
                "usernamePolicy.maxLength", "must be between the minimum and 128");
        require(policy.allowedChars() != null, "usernamePolicy.allowedChars", "must not be null");
        AllowedChars allowed = policy.allowedChars();
        require(allowed.lowercase() || allowed.uppercase() || allowed.underscore(),
                "usernamePolicy.allowedChars", "must allow letters or the underscore, since a username begins with one");
    }

    private static <T> Stream<T> given(Change<T> change) {
        return Stream.ofNullable(change.value());
    }

    private static boolean isWithin(Integer value, int min, int max) {
        return value == null || value >= min && value <= max;
    }

    private static void require(boolean condition, String field, String problem) {
        if (!condition) {
            throw KeystoryException.invalidInput(field, problem);
        }
    }
}
