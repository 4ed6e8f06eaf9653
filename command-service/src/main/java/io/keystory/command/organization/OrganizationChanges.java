package io.keystory.command.organization;

import io.keystory.events.organization.OrganizationColor;
import io.keystory.events.organization.OrganizationCommand.UpdateOrganization;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.Change;
import io.keystory.events.signinexperience.Branding;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** The body that changes an organization; what is absent stays. */
record OrganizationChanges(
        Change<@NotNull @Size(min = 1, max = 128) String> name,
        Change<@Size(max = 256) String> description,
        Change<@NotNull Map<String, Object>> customData,
        Change<@NotNull Boolean> isMfaRequired,
        Change<@NotNull OrganizationColor> color,
        Change<@NotNull Branding> branding,
        Change<String> customCss) {

    UpdateOrganization of(OrganizationId id) {
        OrganizationLook.require(color.value(), branding.value());
        return new UpdateOrganization(
                id, name, description, customData, isMfaRequired, color, branding, customCss);
    }
}
