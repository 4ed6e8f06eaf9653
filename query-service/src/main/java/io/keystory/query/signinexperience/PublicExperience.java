package io.keystory.query.signinexperience;

/** What the pages may know of the sign-in experience, as an expression over its row {@code v}. */
final class PublicExperience {

    /** The sign-in experience; nothing is said of trusted devices while nothing is set about them. */
    static final String WHOLE = """
            (case when v.view -> 'trustedDevice' = '{}' then v.view - 'trustedDevice' else v.view end)""";

    /** Shown to everybody; no list of ways to replace a password stands for every one. */
    private static final String BASE = WHOLE + """
             - 'emailBlocklistPolicy' - 'forgotPasswordMethods' || '{
              "isDevelopmentTenant": false}'::jsonb
            || jsonb_build_object('forgotPassword', jsonb_build_object(
              'phone', coalesce(jsonb_exists(nullif(v.view -> 'forgotPasswordMethods', 'null'), 'PhoneVerificationCode'), true),
              'email', coalesce(jsonb_exists(nullif(v.view -> 'forgotPasswordMethods', 'null'), 'EmailVerificationCode'), true)))""";

    /** Of the connectors those that the experience names, in its order. */
    private static final String CONNECTORS = """
            jsonb_build_object('socialConnectors', (select coalesce(jsonb_agg(c.one order by t.place), '[]')
              from jsonb_array_elements_text(v.view -> 'socialSignInConnectorTargets') with ordinality t(target, place)
              join jsonb_array_elements(?::jsonb) c(one) on c.one ->> 'target' = t.target))""";

    /** Of the enterprise connectors all, where people may sign in through them at all. */
    private static final String SSO_CONNECTORS = """
            jsonb_build_object('ssoConnectors',
              case when v.view ->> 'singleSignOnEnabled' = 'true' then ?::jsonb else '[]'::jsonb end)""";

    /** What is asked at registration: the chosen fields in their order, or all where nothing was chosen. */
    private static final String FIELDS = """
            jsonb_build_object('customProfileFields', coalesce(
              case when v.view -> 'signUpProfileFields' = 'null'::jsonb
                then (select c.view -> 'fields' from read.custom_profile_fields c)
                else (select jsonb_agg(field order by place)
                      from jsonb_array_elements(v.view -> 'signUpProfileFields') with ordinality chosen(name, place),
                        read.custom_profile_fields c, jsonb_array_elements(c.view -> 'fields') field
                      where field ->> 'name' = chosen.name ->> 'name') end, '[]'::jsonb))""";

    private static final String CAPTCHA = """
            coalesce((select jsonb_build_object('captchaConfig', (p.view -> 'settings') - 'projectId')
              from read.captcha_provider p where v.view #>> '{captchaPolicy,enabled}' = 'true'), '{}'::jsonb)""";

    /** Takes social and enterprise connectors, and the ids of an application and of an organization, which may be null; the organization's look is above. */
    static final String DOCUMENT = """
            (select (shown || jsonb_strip_nulls(jsonb_build_object(
                'color', shown -> 'color' || coalesce(a.view -> 'color', '{}') || coalesce(o.view -> 'color', '{}'),
                'branding',
                  shown -> 'branding' || coalesce(a.view -> 'branding', '{}') || coalesce(o.view -> 'branding', '{}'),
                'customCss', coalesce(o.view ->> 'customCss', a.view ->> 'customCss'),
                'termsOfUseUrl', a.view ->> 'termsOfUseUrl',
                'privacyPolicyUrl', a.view ->> 'privacyPolicyUrl')))::text
              from (select %s || %s || %s || %s || %s) as base(shown)
              left join read.application_sign_in_experience a on a.id = ?
              left join read.organization o on o.id = ?)""".formatted(BASE, CONNECTORS, SSO_CONNECTORS, FIELDS, CAPTCHA);

    private PublicExperience() {}
}
