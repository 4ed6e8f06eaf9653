package io.keystory.query.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;

/** The fields of answers that are there but may be null, which a record's type does not say. */
final class NullableFields {

    /** By the name of the schema. */
    static final Map<String, List<String>> BY_SCHEMA = Map.ofEntries(
            Map.entry("UserView", List.of("username", "primaryEmail", "primaryPhone", "name", "avatar",
                    "applicationId", "lastSignInAt")),
            Map.entry("ApplicationView", List.of("description", "protectedAppMetadata")),
            Map.entry("ApplicationSecret", List.of("expiresAt")),
            Map.entry("ScopeView", List.of("description")),
            Map.entry("RoleScope", List.of("description")),
            Map.entry("ListedRoleFeaturedUser", List.of("avatar", "name")),
            Map.entry("AccountCenterView", List.of("deleteAccountUrl", "customCss", "profileFields")),
            Map.entry("SignInExperienceView", List.of("termsOfUseUrl", "privacyPolicyUrl", "customCss", "supportEmail",
                    "supportWebsiteUrl", "unknownSessionRedirectUrl", "forgotPasswordMethods", "signUpProfileFields")),
            Map.entry("FullSignInExperience", List.of("termsOfUseUrl", "privacyPolicyUrl", "customCss", "supportEmail",
                    "supportWebsiteUrl", "unknownSessionRedirectUrl", "signUpProfileFields")),
            Map.entry("UserSession", List.of("lastSubmission", "clientId", "accountId")),
            Map.entry("HistoryEntry", List.of("correlationId", "causationId")),
            Map.entry("HistoryEntryActor", List.of("id", "name")),
            Map.entry("HistoryEntryOrigin", List.of("ip", "userAgent")));

    private NullableFields() {}

    static void mark(OpenAPI api) {
        BY_SCHEMA.forEach((name, fields) -> {
            Schema<?> schema = api.getComponents().getSchemas().get(name);
            if (schema != null && schema.getProperties() != null) {
                fields.stream().map(field -> schema.getProperties().get(field))
                        .filter(property -> property != null && property.getTypes() != null)
                        .forEach(property -> property.addType("null"));
            }
        });
    }
}
