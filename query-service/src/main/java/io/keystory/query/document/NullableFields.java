package io.keystory.query.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of views that are there but may be null; other records mark them. */
final class NullableFields {

    private static final List<String> OF_SIGN_IN_EXPERIENCE = List.of("termsOfUseUrl", "privacyPolicyUrl", "customCss",
            "customUiAssets", "supportEmail", "supportWebsiteUrl", "unknownSessionRedirectUrl",
            "forgotPasswordMethods", "signUpProfileFields");

    private static final List<String> OF_USER = List.of("username", "primaryEmail", "primaryPhone", "name", "avatar",
            "applicationId", "cimdClientId", "lastSignInAt");
    private static final List<String> OF_APPLICATION = List.of("description");

    /** By the name of the schema. */
    static final Map<String, List<String>> BY_SCHEMA = Map.of(
            "UserView", OF_USER,
            "UserWithMore", OF_USER,
            "WithOrganizationRolesUserMember", OF_USER,
            "ApplicationView", OF_APPLICATION,
            "ApplicationWithAdministration", OF_APPLICATION,
            "WithOrganizationRolesApplicationMember", OF_APPLICATION,
            "ScopeView", List.of("description"),
            "AccountCenterView", List.of("deleteAccountUrl", "deletionGraceDays", "customCss", "profileFields"),
            "SignInExperienceView", OF_SIGN_IN_EXPERIENCE,
            "FullSignInExperience", OF_SIGN_IN_EXPERIENCE.stream()
                    .filter(field -> !field.equals("forgotPasswordMethods")).toList());

    private NullableFields() {}

    static void mark(OpenAPI api) {
        BY_SCHEMA.forEach((name, fields) -> {
            Schema<?> schema = api.getComponents().getSchemas().get(name);
            if (schema != null) {
                fields.forEach(field -> mark(schema, field));
            }
        });
    }

    /** Says that a field may be null. */
    static void mark(Schema<?> schema, String field) {
        schema.getProperties().computeIfPresent(field, (name, value) -> orNull(value));
    }

    private static Schema<?> orNull(Schema<?> value) {
        if (value.getTypes() == null || value.getEnum() != null) {
            return new JsonSchema().anyOf(List.of(value, new JsonSchema().types(Set.of("null"))));
        }
        value.addType("null");
        return value;
    }
}
