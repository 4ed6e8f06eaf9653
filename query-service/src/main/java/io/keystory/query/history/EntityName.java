package io.keystory.query.history;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's document which entities have a history. */
@Parameter(schema = @Schema(allowableValues = {"users", "applications", "roles", "resources", "organizations",
    "organization-roles", "organization-scopes", "organization-invitations", "one-time-tokens", "connectors",
    "email-templates", "hooks", "actions", "saml-applications", "sso-connectors", "configs", "signing-keys"}))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface EntityName {}
