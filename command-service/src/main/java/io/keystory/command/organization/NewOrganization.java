package io.keystory.command.organization;

import io.keystory.events.organization.OrganizationColor;
import io.keystory.events.organization.OrganizationCommand.CreateOrganization;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.signinexperience.Branding;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body that an organization is created from. */
record NewOrganization(
        @NotNull @Size(min = 1, max = 128) String name,
        @Size(max = 256) @Nullable String description,
        Map<String, Object> customData,
        Boolean isMfaRequired,
        OrganizationColor color,
        Branding branding,
        @Nullable String customCss) {

    CreateOrganization of(OrganizationId id) {
        OrganizationLook.require(color, branding);
        return new CreateOrganization(id, name, description, customData, Boolean.TRUE.equals(isMfaRequired), color,
                branding, customCss);
    }
}
