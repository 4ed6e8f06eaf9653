package io.keystory.events.signinexperience;

import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.signinexperience.SignInExperienceEvent.BrandingChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.ColorChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.CustomizationChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.ForgotPasswordMethodsChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.PasswordPolicyChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SignUpProfileFieldsChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SocialSignInChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SupportChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.TermsChanged;
import io.keystory.events.signinexperience.policy.AgreeToTermsPolicy;
import io.keystory.events.signinexperience.policy.PasswordPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignInExperienceFoldTest {

    private static final SignInExperienceId ID = SignInExperienceId.DEFAULT;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SignInExperienceFold fold = new SignInExperienceFold();

    @Test
    void a_seeded_one_is_shown_with_every_field_of_the_api() {
        JsonNode shown = JSON.valueToTree(fold.over(recorded(SignInExperienceDefaults.seed(ID))));

        assertThat(shown).isEqualTo(JSON.readTree("""
                {"tenantId":"default","id":"default",
                 "color":{"primaryColor":"#5b5bd6","isDarkModeEnabled":false,"darkPrimaryColor":"#5e5fda"},
                 "branding":{},"hideLogtoBranding":false,
                 "languageInfo":{"autoDetect":true,"fallbackLanguage":"en"},
                 "termsOfUseUrl":null,"privacyPolicyUrl":null,"agreeToTermsPolicy":"Automatic",
                 "signIn":{"methods":[{"identifier":"username","password":true,"verificationCode":false,
                   "isPasswordPrimary":true}]},
                 "signUp":{"identifiers":["username"],"password":true,"verify":false},
                 "socialSignIn":{},"socialSignInConnectorTargets":[],"signInMode":"SignInAndRegister",
                 "customCss":null,"customContent":{},"customUiAssets":null,"customUiCsp":{},
                 "passwordPolicy":{},"mfa":{"factors":[],"policy":"UserControlled"},"adaptiveMfa":{},
                 "trustedDevice":{},"singleSignOnEnabled":false,"supportEmail":null,"supportWebsiteUrl":null,
                 "unknownSessionRedirectUrl":null,"captchaPolicy":{},"sentinelPolicy":{},"emailBlocklistPolicy":{},
                 "verificationCodePolicy":{},"forgotPasswordMethods":[],"passkeySignIn":{},
                 "signUpProfileFields":null,"passwordExpiration":{},
                 "usernamePolicy":{"caseSensitive":true,"minLength":1,"maxLength":128,
                   "allowedChars":{"lowercase":true,"uppercase":true,"numbers":true,"underscore":true}}}
                """));
    }

    @Test
    void a_change_replaces_its_group_and_leaves_the_rest() {
        var before = fold.over(recorded(SignInExperienceDefaults.seed(ID)));
        var after = fold.over(recorded(
                SignInExperienceDefaults.seed(ID),
                new ColorChanged(ID, new Color("#000", true, "#fff")),
                new BrandingChanged(ID, new Branding("https://example.org/logo.svg", null, null, null), true),
                new TermsChanged(ID, new Terms("https://example.org/terms", null, AgreeToTermsPolicy.MANUAL)),
                new SocialSignInChanged(ID, new SocialSignIn(true, null), List.of("github")),
                new CustomizationChanged(ID, new Customization("a{}", Map.of("/sign-in", "<p>"), null, null)),
                new SupportChanged(ID, new Support("help@example.org", null)),
                new ForgotPasswordMethodsChanged(ID, null)));

        assertThat(after.color().isDarkModeEnabled()).isTrue();
        assertThat(after.branding().logoUrl()).isEqualTo("https://example.org/logo.svg");
        assertThat(after.isProductNameHidden()).isTrue();
        assertThat(after.termsOfUseUrl()).isEqualTo("https://example.org/terms");
        assertThat(after.agreeToTermsPolicy()).isEqualTo(AgreeToTermsPolicy.MANUAL);
        assertThat(after.socialSignInConnectorTargets()).containsExactly("github");
        assertThat(after.customCss()).isEqualTo("a{}");
        assertThat(after.customContent()).containsEntry("/sign-in", "<p>");
        assertThat(after.customUiCsp()).isEqualTo(Customization.UiCsp.DEFAULTS);
        assertThat(after.supportEmail()).isEqualTo("help@example.org");
        assertThat(after.forgotPasswordMethods()).isNull();
        assertThat(after.signIn()).isEqualTo(before.signIn());
        assertThat(after.usernamePolicy()).isEqualTo(before.usernamePolicy());
    }

    @Test
    void lists_of_earlier_releases_are_read_without_their_gaps() {
        var view = fold.over(recorded(
                SignInExperienceDefaults.seed(ID),
                new PasswordPolicyChanged(ID, new PasswordPolicy(null, null, new PasswordPolicy.Rejects(
                        null, null, true, Arrays.asList(null, "acme")))),
                new SocialSignInChanged(ID, SocialSignIn.DEFAULTS, Arrays.asList("github", null)),
                new SignUpProfileFieldsChanged(ID, Arrays.asList(
                        null, new ProfileFieldName(null), new ProfileFieldName("nickname")))));

        assertThat(view.passwordPolicy().rejects())
                .isEqualTo(new PasswordPolicy.Rejects(null, null, true, List.of("acme")));
        assertThat(view.socialSignInConnectorTargets()).containsExactly("github");
        assertThat(view.signUpProfileFields()).containsExactly(new ProfileFieldName("nickname"));
    }

    @Test
    void a_view_reads_back_as_it_was_written() {
        var view = fold.over(recorded(SignInExperienceDefaults.seed(ID)));

        assertThat(JSON.readValue(JSON.writeValueAsString(view), SignInExperienceView.class)).isEqualTo(view);
    }
}
