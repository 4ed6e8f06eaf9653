package io.keystory.query.history;

import io.keystory.events.platform.KeystoryException;
import java.util.Map;

/** What has a history, by where it is in the API. */
final class Stories {

    private static final Map<String, Story<?, ?>> ENTITIES = Map.of(
            "users", Story.USER,
            "applications", Story.APPLICATION,
            "roles", Story.ROLE,
            "resources", Story.RESOURCE,
            "organizations", Story.ORGANIZATION,
            "organization-roles", Story.ORGANIZATION_ROLE,
            "organization-scopes", Story.ORGANIZATION_SCOPE);

    private static final Map<String, Story<?, ?>> SETTINGS = Map.of(
            "sign-in-exp", Story.SIGN_IN_EXPERIENCE,
            "account-center", Story.ACCOUNT_CENTER);

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
