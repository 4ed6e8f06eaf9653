package io.keystory.command.organization.membership;

import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipCommand;
import io.keystory.events.organization.MembershipCommand.AddMember;
import io.keystory.events.organization.MembershipCommand.AssignOrganizationRoles;
import io.keystory.events.organization.MembershipCommand.RemoveMember;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.Elements;
import io.keystory.platform.command.Commands;
import io.keystory.store.Claims;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes who belongs to an organization and with which roles, for many members all or none. Each of them has a short
 * stream of its own, so that neither a large organization nor two changes of it at once are in each other's way; they
 * are taken in one order, so that two changes never wait for each other.
 */
final class Memberships {

    private static final Comparator<Member> ORDER = Comparator.comparing(Member::id);

    private final Organizations organizations;
    private final Claims claims;
    private final Commands commands;

    Memberships(Organizations organizations, Claims claims, Commands commands) {
        this.organizations = organizations;
        this.claims = claims;
        this.commands = commands;
    }

    /** Makes them members; who is one already stays one. */
    void add(OrganizationId organization, Set<Member> members) {
        send(organization, members, id -> new AddMember(id, Set.of()));
    }

    /** Makes exactly these the members of the type. */
    void replace(OrganizationId organization, MemberType type, Set<Member> wanted) {
        Set<Member> present = of(organization, type);
        organizations.of(organization);
        commands.sendTogether(Stream.concat(
                each(organization, Elements.without(present, wanted::contains), RemoveMember::new),
                each(organization, Elements.without(wanted, present::contains),
                        id -> new AddMember(id, Set.of()))).toList());
    }

    /** Gives all of these members all of these roles beside those they have. */
    void assign(OrganizationId organization, Set<Member> members, Set<OrganizationRoleId> roles) {
        send(organization, members, id -> new AssignOrganizationRoles(id, roles));
    }

    /** Has one command decided about a member. */
    void send(OrganizationId organization, Member member, Function<MembershipId, MembershipCommand> command) {
        send(organization, Set.of(member), command);
    }

    private void send(
            OrganizationId organization, Set<Member> members, Function<MembershipId, MembershipCommand> command) {
        organizations.of(organization);
        commands.sendTogether(each(organization, members, command).toList());
    }

    private static Stream<MembershipCommand> each(
            OrganizationId organization, Set<Member> members, Function<MembershipId, MembershipCommand> command) {
        return members.stream().sorted(ORDER).map(member -> command.apply(new MembershipId(organization, member)));
    }

    private Set<Member> of(OrganizationId organization, MemberType type) {
        return claims.ownersOf(MembershipClaims.kind(organization, type)).stream()
                .map(stream -> MembershipId.of(stream).member())
                .collect(Collectors.toUnmodifiableSet());
    }
}
