package io.keystory.query.history;

import static java.util.Map.entry;

import io.keystory.events.platform.KeystoryException;
import java.util.Map;

/** What has a history, by where it is in the API. */
final class Stories {

    private static final Map<String, Story<?, ?>> ENTITIES = Map.ofEntries(
            entry("users", Story.USER),
            entry("applications", Story.APPLICATION),
            entry("roles", Story.ROLE),
            entry("resources", Story.RESOURCE),
            entry("organizations", Story.ORGANIZATION),
            entry("organization-roles", Story.ORGANIZATION_ROLE),
            entry("organization-scopes", Story.ORGANIZATION_SCOPE),
            entry("organization-invitations", Story.ORGANIZATION_INVITATION),
            entry("one-time-tokens", Story.ONE_TIME_TOKEN),
            entry("connectors", Story.CONNECTOR),
            entry("sso-connectors", Story.SSO_CONNECTOR),
            entry("email-templates", Story.EMAIL_TEMPLATE),
            entry("hooks", Story.HOOK),
            entry("actions", Story.ACTION),
            entry("saml-applications", Story.SAML_APPLICATION),
            entry("configs", SettingStories.CONFIGURATION),
            entry("signing-keys", SettingStories.KEY_RING));

    private static final Map<String, Story<?, ?>> SETTINGS = Map.of(
            "sign-in-exp", Story.SIGN_IN_EXPERIENCE,
            "account-center", Story.ACCOUNT_CENTER,
            "custom-phrases", Story.CUSTOM_PHRASES,
            "custom-profile-fields", Story.CUSTOM_PROFILE_FIELDS,
            "captcha-provider", Story.CAPTCHA_PROVIDER,
            "domains", Story.DOMAINS,
            "client-registration", SettingStories.REGISTRATION_POLICY);

    private Stories() {}

    /** That of entities of which there are many; 404 for what has none. */
    static Story<?, ?> ofEntity(String entity) {
        return found(ENTITIES.get(entity));
    }

    /** That of settings, of which there is one; 404 for what has none. */
    static Story<?, ?> ofSetting(String setting) {
        return found(SETTINGS.get(setting));
    }

    private static Story<?, ?> found(Story<?, ?> story) {
        if (story == null) {
            throw new KeystoryException("request.not_found", 404);
        }
        return story;
    }
}
