package io.keystory.oidc.organization;

import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.platform.StreamId;
import io.keystory.oidc.platform.ProviderError;
import io.keystory.store.Streams;
import java.util.List;
import java.util.Map;

/**
 * Who may act in which organization, read from the log: who was removed a moment ago, or has lost a role, has lost it
 * here and in every other process. Costs two statements, however large the organization is.
 */
public final class Standings {

    private final Streams streams;

    public Standings(Streams streams) {
        this.streams = streams;
    }

    /**
     * What the member is in the organization; 403 access_denied when they do not belong to it, or may not act in it.
     * Nobody has a second factor yet, so where one is required no user may.
     */
    public Standing of(String organizationId, Member member) {
        Sides sides = organizationId.isBlank() ? Sides.NONE : sides(new OrganizationId(organizationId), member);
        if (sides.organization() == null || sides.membership() == null) {
            throw ProviderError.accessDenied(member.type() == MemberType.USER
                    ? "The user is not a member of the organization."
                    : "The application is not a member of the organization.");
        }
        if (sides.organization().isMfaRequired() && member.type() == MemberType.USER) {
            throw ProviderError.accessDenied("The organization requires a second factor, and the user has none.");
        }
        return new Standing(sides.organization(), sides.membership().roleIds());
    }

    private Sides sides(OrganizationId organization, Member member) {
        StreamId membership = new MembershipId(organization, member).stream();
        Map<StreamId, Sides> read = streams.foldAll(List.of(organization.stream(), membership), new SidesFold());
        return new Sides(read.getOrDefault(organization.stream(), Sides.NONE).organization(),
                read.getOrDefault(membership, Sides.NONE).membership());
    }
}
