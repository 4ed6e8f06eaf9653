package io.keystory.oidc.support;

import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.OrganizationColor;
import io.keystory.events.organization.OrganizationEvent.OrganizationCreated;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleCreated;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeCreated;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.events.signinexperience.Branding;
import io.keystory.oidc.support.Given.ResourceView;
import io.keystory.platform.Ids;
import java.util.Map;

/** Makes organizations, and who belongs to them, that tests start from. */
public final class GivenOrganizations {

    private final TestProvider provider;
    private final TestEvents events;

    public GivenOrganizations(TestProvider provider) {
        this.provider = provider;
        this.events = provider.events();
    }

    /** An organization. */
    public OrganizationId named(String name) {
        OrganizationId id = new OrganizationId(Ids.next());
        events.append(
                new OrganizationCreated(id, name, null, Map.of(), false, OrganizationColor.NONE, Branding.NONE, null));
        provider.catchUp();
        return id;
    }

    /** A role in organizations, called like its id, that gives a new scope of this name and one of a resource. */
    public OrganizationRoleId role(RoleType type, String scope, ResourceView resource, String ofResource) {
        OrganizationRoleId role = new OrganizationRoleId(Ids.next());
        OrganizationScopeId given = new OrganizationScopeId(Ids.next());
        events.append(new OrganizationScopeCreated(given, scope, null),
                new OrganizationRoleCreated(role, role.value(), null, type),
                new OrganizationScopeAssigned(role, given),
                new ResourceScopeAssigned(role, resource.id(), new ScopeId(resource.id() + "-" + ofResource)));
        provider.catchUp();
        return role;
    }

    /** Somebody belongs to an organization with these roles. */
    public void member(OrganizationId organization, Member member, OrganizationRoleId... roles) {
        events.append(new MemberAdded(organization, member));
        for (OrganizationRoleId role : roles) {
            events.append(new OrganizationRoleAssigned(organization, member, role));
        }
        provider.catchUp();
    }
}
