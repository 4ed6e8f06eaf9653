package io.keystory.events.organization;

import io.keystory.events.organizationtemplate.OrganizationRoleId;
import java.util.Set;

/** That somebody belongs to an organization, and the ids of the roles they have there. */
public record MembershipView(String organizationId, Member member, Set<OrganizationRoleId> roleIds) {}
