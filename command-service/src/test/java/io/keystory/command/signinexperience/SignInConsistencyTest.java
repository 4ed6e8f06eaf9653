package io.keystory.command.signinexperience;

import static io.keystory.command.signinexperience.Experiences.change;
import static io.keystory.command.signinexperience.Experiences.connected;
import static io.keystory.command.signinexperience.Experiences.seeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.connector.ConnectorType;
import io.keystory.events.signinexperience.ForgotPasswordMethod;
import io.keystory.events.signinexperience.LanguageInfo;
import io.keystory.events.signinexperience.SignInExperienceEvent.LanguagesChanged;
import io.keystory.events.signinexperience.SignInExperienceId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInConsistencyTest {

    private static final String EMAIL_CODE = """
            'signIn':{'methods':[
              {'identifier':'email','password':false,'verificationCode':true,'isPasswordPrimary':false}]},
            'signUp':{'identifiers':['email'],'password':false,'verify':true}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "['username'] | false | false | username_requires_password",
        "['username','username'] | true | false | duplicated_sign_up_identifiers",
        "['email'] | true | false | passwordless_requires_verify",
        "['phone'] | true | false | passwordless_requires_verify",
        "['email'] | true | true | miss_sign_up_identifier_in_sign_in",
        "['username','phone'] | true | true | miss_sign_up_identifier_in_sign_in"
    })
    void whoever_registers_can_sign_in(String identifiers, boolean password, boolean verify, String code) {
        String body = "{'signUp':{'identifiers':%s,'password':%s,'verify':%s}}".formatted(identifiers, password, verify);

        assertThat(seeded().refused(connected(body))).isEqualTo("sign_in_experiences." + code + " 400");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "['username'] | {'identifier':'username'} | duplicated_sign_up_identifiers",
        "['username'] | {'identifier':'email','verify':true},{'identifier':'emailOrPhone','verify':true} "
                + "| duplicated_sign_up_identifiers",
        "[] | {'identifier':'email','verify':true} | missing_sign_up_identifiers",
        "['username'] | {'identifier':'email'} | passwordless_requires_verify",
        "['username'] | {'identifier':'emailOrPhone','verify':false} | passwordless_requires_verify"
    })
    void further_identifiers_keep_to_the_rules_too(String identifiers, String secondary, String code) {
        String body = "{'signUp':{'identifiers':%s,'password':true,'verify':false,'secondaryIdentifiers':[%s]}}"
                .formatted(identifiers, secondary);

        assertThat(seeded().refused(connected(body))).isEqualTo("sign_in_experiences." + code + " 400");
    }

    @Test
    void sign_up_by_address_without_password_needs_sign_in_by_code() {
        String body = "{" + EMAIL_CODE.replace("'password':false,'verificationCode':true",
                "'password':true,'verificationCode':false") + "}";

        assertThat(seeded().refused(connected(body)))
                .isEqualTo("sign_in_experiences.code_sign_in_must_be_enabled 400");
        assertThat(seeded().when(connected("{" + EMAIL_CODE + "}"))).hasSize(2);
    }

    @Test
    void a_method_proves_something() {
        String body = "{'signIn':{'methods':["
                + "{'identifier':'username','password':false,'verificationCode':false,'isPasswordPrimary':true}]}}";

        assertThat(seeded().refused(connected(body)))
                .isEqualTo("sign_in_experiences.at_least_one_authentication_factor 400");
    }

    @Test
    void codes_need_a_way_to_arrive() {
        String phone = ("{" + EMAIL_CODE + "}").replace("email", "phone");

        assertThat(seeded().refused(change("{" + EMAIL_CODE + "}")))
                .isEqualTo("sign_in_experiences.enabled_connector_not_found 400");
        assertThat(seeded().refusal(change("{" + EMAIL_CODE + "}")).data()).isEqualTo(Map.of("type", "Email"));
        assertThat(seeded().refusal(change(phone)).data()).isEqualTo(Map.of("type", "Sms"));
        assertThat(seeded().refusal(change("""
                {'signUp':{'identifiers':['username'],'password':true,'verify':false,
                 'secondaryIdentifiers':[{'identifier':'phone','verify':true}]}}""")).data())
                .isEqualTo(Map.of("type", "Sms"));
        assertThat(seeded().refusal(change("{'mfa':{'factors':['EmailVerificationCode'],'policy':'NoPrompt'}}")).data())
                .isEqualTo(Map.of("type", "Email"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'mfa':{'factors':['Totp','Totp'],'policy':'NoPrompt'}} | duplicated_mfa_factors 400",
        "{'mfa':{'factors':['BackupCode'],'policy':'NoPrompt'}} | backup_code_cannot_be_enabled_alone 400",
        "{'adaptiveMfa':{'enabled':true}} | adaptive_mfa_requires_mfa 422",
        "{'adaptiveMfa':{'enabled':true},'mfa':{'factors':['Totp'],'policy':'NoPrompt'}} "
                + "| adaptive_mfa_requires_non_skippable_policy 422",
        "{'mfa':{'factors':['Totp'],'policy':'PromptOnlyAtSignInMandatory'}} "
                + "| non_adaptive_mfa_requires_skippable_policy 422"
    })
    void second_factors_and_their_policy_fit(String body, String refusal) {
        assertThat(seeded().refused(connected(body))).isEqualTo("sign_in_experiences." + refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'mfa':{'factors':['Totp','BackupCode'],'policy':'Mandatory'}}",
        "{'adaptiveMfa':{'enabled':true},'mfa':{'factors':['Totp'],'policy':'PromptAtSignInAndSignUpMandatory'}}"
    })
    void what_fits_is_taken(String body) {
        assertThat(seeded().when(connected(body))).isNotEmpty();
    }

    @Test
    void the_second_factor_is_not_the_first_again() {
        String factor = "{'mfa':{'factors':['EmailVerificationCode'],'policy':'NoPrompt'}}";

        assertThat(seeded("{" + EMAIL_CODE + "}").refused(connected(factor)))
                .isEqualTo("sign_in_experiences.email_verification_code_cannot_be_used_for_mfa 400");
        assertThat(seeded(factor).refused(connected("{" + EMAIL_CODE + "}")))
                .isEqualTo("sign_in_experiences.email_verification_code_cannot_be_used_for_sign_in 400");
        assertThat(seeded(factor.replace("Email", "Phone"))
                .refused(connected(("{" + EMAIL_CODE + "}").replace("email", "phone"))))
                .isEqualTo("sign_in_experiences.phone_verification_code_cannot_be_used_for_sign_in 400");
    }

    @Test
    void a_forgotten_password_is_replaced_by_what_arrives() {
        String methods = "{'forgotPasswordMethods':['PhoneVerificationCode']}";

        assertThat(seeded().refused(change(methods)))
                .isEqualTo("sign_in_experiences.forgot_password_method_requires_connector 400");
        assertThat(seeded().when(connected(methods))).hasSize(1);
    }

    @Test
    void passwords_expire_only_where_they_can_be_replaced() {
        String expire = "{'passwordExpiration':{'enabled':true,'validPeriodDays':90}}";
        String refusal = "sign_in_experiences.password_expiration_requires_forgot_password 422";
        String recoverable = "{'forgotPasswordMethods':['EmailVerificationCode']}";

        assertThat(seeded().refused(connected(expire))).isEqualTo(refusal);
        assertThat(seeded("{'forgotPasswordMethods':null}").refused(change(expire))).isEqualTo(refusal);
        assertThat(seeded(recoverable).when(connected(expire))).hasSize(1);
        assertThat(seeded(recoverable).refused(change(expire))).isEqualTo(refusal);
        assertThat(seeded(recoverable, expire).refused(connected("{'forgotPasswordMethods':[]}"))).isEqualTo(refusal);
        assertThat(seeded(recoverable).refused(connected("{'passwordExpiration':{'enabled':true}}")))
                .isEqualTo("sign_in_experiences.password_expiration_invalid_period_days 422");
    }

    @Test
    void only_connectors_that_bring_codes_for_forgotten_passwords_are_needed_for_expiring_ones() {
        List<ForgotPasswordMethod> byEmail = List.of(ForgotPasswordMethod.EMAIL_VERIFICATION_CODE);

        assertThat(ConnectorType.values()).filteredOn(type -> RecoveryRules.isMethod(byEmail, type))
                .containsExactly(ConnectorType.EMAIL);
        assertThat(ConnectorType.values()).filteredOn(type -> RecoveryRules.isMethod(null, type))
                .containsExactly(ConnectorType.EMAIL, ConnectorType.SMS);
        assertThat(ConnectorType.values()).noneMatch(type -> RecoveryRules.isMethod(List.of(), type));
    }

    @Test
    void the_pages_speak_the_language_they_fall_back_to() {
        assertThat(seeded().refused(change("{'languageInfo':{'autoDetect':true,'fallbackLanguage':'tlh'}}")))
                .isEqualTo("sign_in_experiences.unsupported_default_language 400");
        assertThat(seeded().when(change("{'languageInfo':{'autoDetect':true,'fallbackLanguage':'de'}}"))).hasSize(1);
        assertThat(seeded().when(change("{'languageInfo':{'autoDetect':true,'fallbackLanguage':'DE'}}"))).containsExactly(
                new LanguagesChanged(SignInExperienceId.DEFAULT, new LanguageInfo(true, "de")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"example.org", "@example", "a b@example.org", "a@b@c.d"})
    void a_blocklist_has_addresses_and_domains(String entry) {
        assertThat(seeded().refused(change("{'emailBlocklistPolicy':{'customBlocklist':['" + entry + "']}}")))
                .isEqualTo("sign_in_experiences.invalid_custom_email_blocklist_format 400");
    }

    @Test
    void whether_usernames_that_differ_by_case_are_one_is_a_claim() {
        String anyCase = usernames(false);

        assertThat(seeded().claims(change(anyCase))).containsExactly("+username-rule any case");
        assertThat(seeded().after(change(anyCase)).claims(change(usernames(true))))
                .containsExactly("-username-rule any case");
        assertThat(seeded().after(change(anyCase)).claims(change(anyCase.replace("128", "64")))).isEmpty();
        assertThat(seeded().claims(change(usernames(true).replace("128", "64")))).isEmpty();
    }

    private static String usernames(boolean isCaseSensitive) {
        return ("{'usernamePolicy':{'caseSensitive':%s,'minLength':1,'maxLength':128,'allowedChars':"
                + "{'lowercase':true,'uppercase':true,'numbers':true,'underscore':true}}}").formatted(isCaseSensitive);
    }
}
