package io.keystory.events.organization;

import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.StreamId;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.ssoconnector.SsoConnectorId;
import java.util.Map;
import java.util.Set;

/** What can be asked of an organization's aggregate. */
public sealed interface OrganizationCommand extends Command {

    OrganizationId organizationId();

    @Override
    default StreamId stream() {
        return organizationId().stream();
    }

    /** Creates an organization; {@code description} and {@code customCss} may be null. */
    record CreateOrganization(
            OrganizationId organizationId,
            String name,
            String description,
            Map<String, Object> customData,
            boolean isMfaRequired,
            OrganizationColor color,
            Branding branding,
            String customCss) implements OrganizationCommand {}

    /** Changes what is given; objects are replaced whole. */
    record UpdateOrganization(
            OrganizationId organizationId,
            Change<String> name,
            Change<String> description,
            Change<Map<String, Object>> customData,
            Change<Boolean> isMfaRequired,
            Change<OrganizationColor> color,
            Change<Branding> branding,
            Change<String> customCss) implements OrganizationCommand {}

    /** Lets people whose e-mail address is of this domain join; 422 when they do already. */
    record AddEmailDomain(OrganizationId organizationId, String emailDomain) implements OrganizationCommand {}

    /** Lets people of exactly these e-mail domains join. */
    record ReplaceEmailDomains(OrganizationId organizationId, Set<String> emailDomains)
            implements OrganizationCommand {}

    /** Lets people of this e-mail domain no longer join; 404 when they do not. */
    record RemoveEmailDomain(OrganizationId organizationId, String emailDomain) implements OrganizationCommand {}

    /** Gives those who join these roles beside those they get. */
    record AddJoiningRoles(OrganizationId organizationId, Set<OrganizationRoleId> roleIds)
            implements OrganizationCommand {}

    /** Gives those who join exactly these roles. */
    record ReplaceJoiningRoles(OrganizationId organizationId, Set<OrganizationRoleId> roleIds)
            implements OrganizationCommand {}

    /** Gives those who join this role no longer; 404 when they do not get it. */
    record RemoveJoiningRole(OrganizationId organizationId, OrganizationRoleId roleId)
            implements OrganizationCommand {}

    /** Lets people who sign in through these SSO connectors join, beside those who do. */
    record AddJoiningSsoConnectors(OrganizationId organizationId, Set<SsoConnectorId> ssoConnectorIds)
            implements OrganizationCommand {}

    /** Lets people who sign in through exactly these SSO connectors join. */
    record ReplaceJoiningSsoConnectors(OrganizationId organizationId, Set<SsoConnectorId> ssoConnectorIds)
            implements OrganizationCommand {}

    /** Lets people who sign in through this SSO connector no longer join; 404 when they do not. */
    record RemoveJoiningSsoConnector(OrganizationId organizationId, SsoConnectorId ssoConnectorId)
            implements OrganizationCommand {}

    /** Deletes the organization; nobody belongs to it any more. */
    record DeleteOrganization(OrganizationId organizationId) implements OrganizationCommand {}
}
