package io.keystory.command.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipCommand;
import io.keystory.events.organization.MembershipCommand.AddMember;
import io.keystory.events.organization.MembershipCommand.AssignOrganizationRoles;
import io.keystory.events.organization.MembershipCommand.RemoveMember;
import io.keystory.events.organization.MembershipCommand.RemoveOrganizationRole;
import io.keystory.events.organization.MembershipCommand.ReplaceOrganizationRoles;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleRemoved;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.MembershipView;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.user.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MembershipDeciderTest {

    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final Member ADA = Member.of(new UserId("ada"));
    private static final MembershipId ID = new MembershipId(ACME, ADA);
    private static final OrganizationRoleId ADMIN = new OrganizationRoleId("admin");
    private static final OrganizationRoleId GUEST = new OrganizationRoleId("guest");
    private static final MemberAdded ADDED = new MemberAdded(ACME, ADA);
    private static final OrganizationRoleAssigned IS_ADMIN = new OrganizationRoleAssigned(ACME, ADA, ADMIN);
    private static final OrganizationRoleAssigned IS_GUEST = new OrganizationRoleAssigned(ACME, ADA, GUEST);

    @Test
    void somebody_becomes_a_member_once_and_can_be_found_as_one() {
        var add = new AddMember(ID, Set.of(ADMIN));

        assertThat(given().when(add)).containsExactly(ADDED, IS_ADMIN);
        assertThat(given().claims(add)).containsExactly("+organization-member:acme:User ada");
        assertThat(given(ADDED).when(add)).containsExactly(IS_ADMIN);
        assertThat(given(ADDED, IS_ADMIN).when(add)).isEmpty();
    }

    @Test
    void who_leaves_has_no_role_when_coming_back() {
        var left = given(ADDED, IS_ADMIN, new MemberRemoved(ACME, ADA));

        assertThat(given(ADDED, IS_ADMIN).when(new RemoveMember(ID))).containsExactly(new MemberRemoved(ACME, ADA));
        assertThat(given(ADDED).claims(new RemoveMember(ID))).containsExactly("-organization-member:acme:User ada");
        assertThat(left.refused(new RemoveMember(ID))).isEqualTo("entity.not_found 404");
        assertThat(left.when(new AddMember(ID, Set.of()))).containsExactly(ADDED);
        assertThat(left.after(new AddMember(ID, Set.of())).state().roleIds()).isEmpty();
    }

    @Test
    void members_get_roles_and_lose_them() {
        var admin = given(ADDED, IS_ADMIN);

        assertThat(admin.when(new AssignOrganizationRoles(ID, Set.of(ADMIN, GUEST)))).containsExactly(IS_GUEST);
        assertThat(admin.when(new ReplaceOrganizationRoles(ID, Set.of(GUEST))))
                .containsExactly(new OrganizationRoleRemoved(ACME, ADA, ADMIN), IS_GUEST);
        assertThat(admin.when(new RemoveOrganizationRole(ID, ADMIN)))
                .containsExactly(new OrganizationRoleRemoved(ACME, ADA, ADMIN));
        assertThat(admin.refused(new RemoveOrganizationRole(ID, GUEST))).isEqualTo("entity.not_found 404");
    }

    @Test
    void roles_are_for_members_only() {
        String refusal = "organization.require_membership 422";

        assertThat(given().refused(new AssignOrganizationRoles(ID, Set.of(ADMIN)))).isEqualTo(refusal);
        assertThat(given().refused(new ReplaceOrganizationRoles(ID, Set.of()))).isEqualTo(refusal);
        assertThat(given().refused(new RemoveOrganizationRole(ID, ADMIN))).isEqualTo(refusal);
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(MembershipAggregate.class).givenNoPriorActivity()
                .when(new AddMember(ID, Set.of(ADMIN))).expectEvents(ADDED, IS_ADMIN);
        Aggregates.fixture(MembershipAggregate.class).given(ADDED)
                .when(new RemoveMember(ID)).expectEvents(new MemberRemoved(ACME, ADA));
    }

    private static Given<MembershipView, MembershipCommand, MembershipEvent> given(MembershipEvent... history) {
        return Given.given(new MembershipDecider(), history);
    }
}
