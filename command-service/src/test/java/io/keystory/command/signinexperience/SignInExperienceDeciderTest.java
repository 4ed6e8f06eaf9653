package io.keystory.command.signinexperience;

import static io.keystory.command.signinexperience.Experiences.ID;
import static io.keystory.command.signinexperience.Experiences.change;
import static io.keystory.command.signinexperience.Experiences.connected;
import static io.keystory.command.signinexperience.Experiences.seeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.signinexperience.Color;
import io.keystory.events.signinexperience.SignInExperienceCommand.SeedSignInExperience;
import io.keystory.events.signinexperience.SignInExperienceDefaults;
import io.keystory.events.signinexperience.SignInExperienceEvent.BrandingChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.ColorChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.PasswordExpirationChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SignInModeChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.SupportChanged;
import io.keystory.events.signinexperience.SignInExperienceEvent.TermsChanged;
import io.keystory.events.signinexperience.SignInMode;
import io.keystory.events.signinexperience.Support;
import io.keystory.events.signinexperience.Terms;
import io.keystory.events.signinexperience.policy.AgreeToTermsPolicy;
import io.keystory.events.signinexperience.policy.PasswordExpiration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInExperienceDeciderTest {

    /** Every group, each with something else than a new installation has. */
    private static final String EVERYTHING = """
            {'color':{'primaryColor':'#000','isDarkModeEnabled':true,'darkPrimaryColor':'#ffffff'},
             'branding':{'logoUrl':'https://example.org/logo.svg'}, 'hideLogtoBranding':true,
             'languageInfo':{'autoDetect':false,'fallbackLanguage':'de'},
             'termsOfUseUrl':'https://example.org/terms', 'privacyPolicyUrl':'https://example.org/privacy',
             'agreeToTermsPolicy':'Manual',
             'signIn':{'methods':[
               {'identifier':'email','password':true,'verificationCode':true,'isPasswordPrimary':false}]},
             'signUp':{'identifiers':['email'],'password':true,'verify':true},
             'socialSignIn':{'automaticAccountLinking':true}, 'socialSignInConnectorTargets':['github'],
             'signInMode':'SignIn', 'customCss':'a{}', 'customContent':{'/sign-in':'x'},
             'customUiAssets':{'id':'a1','createdAt':1}, 'customUiCsp':{'scriptSrc':['https://example.org']},
             'passwordPolicy':{'length':{'min':12}}, 'mfa':{'factors':['Totp'],'policy':'Mandatory'},
             'adaptiveMfa':{'enabled':true}, 'trustedDevice':{'enabled':true,'durationDays':7},
             'singleSignOnEnabled':true, 'supportEmail':'help@example.org',
             'supportWebsiteUrl':'https://example.org/help', 'unknownSessionRedirectUrl':'https://example.org',
             'captchaPolicy':{'enabled':true}, 'sentinelPolicy':{'maxAttempts':5,'lockoutDuration':10},
             'emailBlocklistPolicy':{'blockSubaddressing':true,'customBlocklist':['@example.net','eve@example.org']},
             'verificationCodePolicy':{'expirationDuration':300}, 'forgotPasswordMethods':['EmailVerificationCode'],
             'passkeySignIn':{'enabled':true}, 'signUpProfileFields':[{'name':'nickname'}],
             'passwordExpiration':{'enabled':true,'validPeriodDays':90},
             'usernamePolicy':{'caseSensitive':false,'minLength':3,'maxLength':20,
               'allowedChars':{'lowercase':true,'uppercase':false,'numbers':true,'underscore':false}}}""";

    @Test
    void it_is_seeded_once() {
        assertThat(Given.given(new SignInExperienceDecider()).when(new SeedSignInExperience(ID)))
                .containsExactly(SignInExperienceDefaults.seed(ID));
        assertThat(seeded().when(new SeedSignInExperience(ID))).isEmpty();
    }

    @Test
    void it_is_not_changed_before_it_exists() {
        assertThat(Given.given(new SignInExperienceDecider()).refused(change("{}")))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void every_group_has_its_event() {
        assertThat(seeded().when(connected(EVERYTHING)))
                .hasSize(25)
                .extracting(event -> event.getClass().getSimpleName())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_so_already_is_not_said_again() {
        assertThat(seeded(EVERYTHING).when(connected(EVERYTHING))).isEmpty();
        assertThat(seeded().when(change("{}"))).isEmpty();
    }

    @Test
    void a_group_is_one_event_with_what_was_not_given_as_it_was() {
        assertThat(seeded(EVERYTHING).when(change("{'termsOfUseUrl':null,'hideLogtoBranding':false}")))
                .containsExactly(
                        new BrandingChanged(ID, new Branding("https://example.org/logo.svg", null, null, null), false),
                        new TermsChanged(ID,
                                new Terms(null, "https://example.org/privacy", AgreeToTermsPolicy.MANUAL)));
    }

    @Test
    void a_given_group_is_replaced_whole() {
        assertThat(seeded(EVERYTHING).when(change("{'branding':{}}")))
                .containsExactly(new BrandingChanged(ID, Branding.NONE, true));
    }

    @Test
    void a_blank_address_is_none() {
        assertThat(seeded(EVERYTHING).when(change("{'supportEmail':'','supportWebsiteUrl':' '}")))
                .containsExactly(new SupportChanged(ID, Support.NONE));
    }

    @Test
    void settings_that_became_inconsistent_do_not_keep_others_from_being_changed() {
        assertThat(seeded(EVERYTHING).when(change("{'signInMode':'SignInAndRegister'}")))
                .containsExactly(new SignInModeChanged(ID, SignInMode.SIGN_IN_AND_REGISTER));
    }

    @Test
    void passwords_expire_from_when_that_is_switched_on() {
        String on = "{'passwordExpiration':{'enabled':true,'validPeriodDays':90},'forgotPasswordMethods':null}";
        String longer = "{'passwordExpiration':{'enabled':true,'validPeriodDays':180}}";

        assertThat(seeded().when(connected(on)))
                .contains(new PasswordExpirationChanged(ID, new PasswordExpiration(true, 90, 5_000L)));
        assertThat(seeded(on).when(connected(longer)))
                .containsExactly(new PasswordExpirationChanged(ID, new PasswordExpiration(true, 180, 5_000L)));
        assertThat(seeded(on).when(connected("{'passwordExpiration':{'enabled':false}}")))
                .containsExactly(new PasswordExpirationChanged(ID, new PasswordExpiration(false, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'color':null}",
        "{'color':{'primaryColor':'red','isDarkModeEnabled':false,'darkPrimaryColor':'#000'}}",
        "{'color':{'primaryColor':'#000','isDarkModeEnabled':false}}",
        "{'branding':{'logoUrl':'javascript:alert(1)'}}",
        "{'languageInfo':{'autoDetect':true}}",
        "{'termsOfUseUrl':'javascript:alert(1)'}",
        "{'unknownSessionRedirectUrl':'//example.org'}",
        "{'supportWebsiteUrl':'data:text/html,x'}",
        "{'supportEmail':'nobody'}",
        "{'signIn':{'methods':[{'password':true,'verificationCode':false,'isPasswordPrimary':true}]}}",
        "{'signUp':{'identifiers':[],'password':true,'verify':false,'secondaryIdentifiers':[{}]}}",
        "{'signInMode':null}",
        "{'socialSignInConnectorTargets':[null]}",
        "{'customContent':{'/':null}}",
        "{'emailBlocklistPolicy':{'customBlocklist':[null]}}",
        "{'signUpProfileFields':[null]}",
        "{'signUpProfileFields':[{'name':null}]}",
        "{'passwordPolicy':{'rejects':{'words':[null]}}}",
        "{'mfa':{'factors':[]}}",
        "{'passwordPolicy':{'length':{'min':0}}}",
        "{'passwordPolicy':{'length':{'max':7}}}",
        "{'passwordPolicy':{'length':{'min':20,'max':19}}}",
        "{'passwordPolicy':{'characterTypes':{'min':5}}}",
        "{'trustedDevice':{'durationDays':366}}",
        "{'sentinelPolicy':{'maxAttempts':0}}",
        "{'sentinelPolicy':{'lockoutDuration':0}}",
        "{'verificationCodePolicy':{'expirationDuration':59}}",
        "{'verificationCodePolicy':{'maxRetryAttempts':101}}",
        "{'usernamePolicy':{'caseSensitive':true,'minLength':5,'maxLength':4,'allowedChars':"
                + "{'lowercase':true,'uppercase':true,'numbers':true,'underscore':true}}}",
        "{'usernamePolicy':{'caseSensitive':true,'minLength':1,'maxLength':4,'allowedChars':"
                + "{'lowercase':false,'uppercase':false,'numbers':true,'underscore':false}}}",
        "{'usernamePolicy':{'caseSensitive':true,'minLength':1,'maxLength':4}}"
    })
    void what_no_field_can_hold_is_refused(String body) {
        assertThat(seeded().refused(connected(body))).isEqualTo("guard.invalid_input 400");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(SignInExperienceAggregate.class).givenNoPriorActivity()
                .when(new SeedSignInExperience(ID)).expectEvents(SignInExperienceDefaults.seed(ID));
        Aggregates.fixture(SignInExperienceAggregate.class).given(SignInExperienceDefaults.seed(ID))
                .when(change("{'color':{'primaryColor':'#000','isDarkModeEnabled':true,'darkPrimaryColor':'#fff'}}"))
                .expectEvents(new ColorChanged(ID, new Color("#000", true, "#fff")));
        Aggregates.fixture(SignInExperienceAggregate.class).givenNoPriorActivity().when(change("{}"))
                .expectException(KeystoryException.class).expectExceptionMessage("entity.not_exists_with_id");
        Aggregates.fixture(SignInExperienceAggregate.class).given(SignInExperienceDefaults.seed(ID))
                .when(new SeedSignInExperience(ID)).expectNoEvents();
        Aggregates.fixture(SignInExperienceAggregate.class).given(SignInExperienceDefaults.seed(ID))
                .when(change("{'color':{'primaryColor':'red','isDarkModeEnabled':true,'darkPrimaryColor':'#fff'}}"))
                .expectException(KeystoryException.class).expectExceptionMessage("guard.invalid_input");
    }
}
