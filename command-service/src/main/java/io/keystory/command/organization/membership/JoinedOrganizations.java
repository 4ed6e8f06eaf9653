package io.keystory.command.organization.membership;

import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipFold;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.MembershipView;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.StreamId;
import io.keystory.events.user.UserId;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The organizations that users belong to, as of this moment: three statements, however many they are. */
public final class JoinedOrganizations {

    private static final Comparator<Joined> NEWEST = Comparator.<Joined>comparingLong(one ->
            one.organization().createdAt()).thenComparing(one -> one.organization().id()).reversed();

    private final Claims claims;
    private final Streams streams;

    public JoinedOrganizations(Claims claims, Streams streams) {
        this.claims = claims;
        this.streams = streams;
    }

    /** Those that exist, the newest first. */
    public List<Joined> of(UserId user) {
        Set<MembershipId> ids = claims.ownersOf(MembershipClaims.FAMILY, user.value()).stream()
                .map(MembershipId::of)
                .filter(id -> id.member().equals(Member.of(user)))
                .collect(Collectors.toUnmodifiableSet());
        Map<StreamId, MembershipView> memberships =
                streams.foldAll(ids.stream().map(MembershipId::stream).toList(), new MembershipFold());
        Map<StreamId, OrganizationView> organizations = streams.foldAll(
                ids.stream().map(id -> id.organizationId().stream()).toList(), new OrganizationFold());
        return memberships.values().stream()
                .filter(one -> organizations.containsKey(new OrganizationId(one.organizationId()).stream()))
                .map(one -> new Joined(
                        organizations.get(new OrganizationId(one.organizationId()).stream()), one.roleIds()))
                .sorted(NEWEST)
                .toList();
    }

    /** An organization, and the roles that the user has there. */
    public record Joined(OrganizationView organization, Set<OrganizationRoleId> roleIds) {

        public OrganizationId id() {
            return new OrganizationId(organization.id());
        }
    }
}
