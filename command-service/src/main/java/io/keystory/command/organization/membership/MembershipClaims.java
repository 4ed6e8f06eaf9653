package io.keystory.command.organization.membership;

import io.keystory.command.platform.ClaimChange;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleRemoved;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.Claim;
import io.keystory.events.platform.KeystoryException;
import java.util.List;

/** What memberships hold: a mark for each member, by which all those of an organization are found. */
final class MembershipClaims {

    /** The family of the kinds of claims that members hold. */
    static final String FAMILY = "organization-member";

    private MembershipClaims() {}

    /** The kind of claim that the members of a type hold in an organization. */
    static String kind(OrganizationId organization, MemberType type) {
        return "%s:%s:%s".formatted(FAMILY, organization, type.wireName());
    }

    static List<ClaimChange> of(MembershipEvent event) {
        return switch (event) {
            case MemberAdded e -> List.of(new ClaimChange.Take(
                    claim(event), new KeystoryException("entity.create_failed", 422)));
            case MemberRemoved e -> List.of(new ClaimChange.Release(claim(event)));
            case OrganizationRoleAssigned e -> List.of();
            case OrganizationRoleRemoved e -> List.of();
        };
    }

    private static Claim claim(MembershipEvent event) {
        return new Claim(kind(event.organizationId(), event.member().type()), event.member().id());
    }
}
