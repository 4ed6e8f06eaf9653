package io.keystory.events.organization;

import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.ssoconnector.SsoConnectorId;
import java.util.Map;

/** What happens to an organization, as far as it is not about one of its members. */
public sealed interface OrganizationEvent extends DomainEvent {

    OrganizationId organizationId();

    @Override
    default StreamId stream() {
        return organizationId().stream();
    }

    /** An organization exists. */
    @EventType("organization.created")
    record OrganizationCreated(
            OrganizationId organizationId,
            String name,
            @Nullable String description,
            Map<String, Object> customData,
            boolean isMfaRequired,
            OrganizationColor color,
            Branding branding,
            @Nullable String customCss) implements OrganizationEvent {}

    /** The organization has another name. */
    @EventType("organization.renamed")
    record OrganizationRenamed(OrganizationId organizationId, String name) implements OrganizationEvent {}

    /** The organization has another description, or none when null. */
    @EventType("organization.description_changed")
    record DescriptionChanged(OrganizationId organizationId, @Nullable String description)
            implements OrganizationEvent {}

    /** The custom data is now this. */
    @EventType("organization.custom_data_changed")
    record CustomDataChanged(OrganizationId organizationId, Map<String, Object> customData)
            implements OrganizationEvent {}

    /** Members need a second factor to act in the organization, or no longer. */
    @EventType("organization.mfa_requirement_changed")
    record MfaRequirementChanged(OrganizationId organizationId, boolean isMfaRequired) implements OrganizationEvent {}

    /** The colours of the organization's pages are now these. */
    @EventType("organization.color_changed")
    record ColorChanged(OrganizationId organizationId, OrganizationColor color) implements OrganizationEvent {}

    /** The pictures of the organization are now these. */
    @EventType("organization.branding_changed")
    record BrandingChanged(OrganizationId organizationId, Branding branding) implements OrganizationEvent {}

    /** The organization's pages carry this CSS of one's own, or none when null. */
    @EventType("organization.custom_css_changed")
    record CustomCssChanged(OrganizationId organizationId, @Nullable String customCss) implements OrganizationEvent {}

    /** People whose e-mail address is of this domain may join. */
    @EventType("organization.email_domain_added")
    record EmailDomainAdded(OrganizationId organizationId, String emailDomain) implements OrganizationEvent {}

    /** People of this e-mail domain no longer join; who has joined stays. */
    @EventType("organization.email_domain_removed")
    record EmailDomainRemoved(OrganizationId organizationId, String emailDomain) implements OrganizationEvent {}

    /** Those who join get this role. */
    @EventType("organization.joining_role_added")
    record JoiningRoleAdded(OrganizationId organizationId, OrganizationRoleId roleId) implements OrganizationEvent {}

    /** Those who join no longer get this role; who has it keeps it. */
    @EventType("organization.joining_role_removed")
    record JoiningRoleRemoved(OrganizationId organizationId, OrganizationRoleId roleId) implements OrganizationEvent {}

    /** People who sign in through this SSO connector join. */
    @EventType("organization.joining_sso_connector_added")
    record JoiningSsoConnectorAdded(OrganizationId organizationId, SsoConnectorId ssoConnectorId)
            implements OrganizationEvent {}

    /** People who sign in through this SSO connector no longer join; who has joined stays. */
    @EventType("organization.joining_sso_connector_removed")
    record JoiningSsoConnectorRemoved(OrganizationId organizationId, SsoConnectorId ssoConnectorId)
            implements OrganizationEvent {}

    /** The organization is gone; nobody belongs to it any more. */
    @EventType("organization.deleted")
    record OrganizationDeleted(OrganizationId organizationId) implements OrganizationEvent {}
}
