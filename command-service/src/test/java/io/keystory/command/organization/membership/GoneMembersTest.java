package io.keystory.command.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystory.command.support.Fixtures;
import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipCommand.AddMember;
import io.keystory.events.organization.MembershipCommand.AssignOrganizationRoles;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipFold;
import io.keystory.events.organization.MembershipId;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.platform.command.Commands;
import io.keystory.store.EventLog;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever looked found them all, and was overtaken by what deleted one of them. */
class GoneMembersTest {

    private final TestCommandService service = TestCommandService.running();
    private final TestClient administrator = service.administrator();
    private final Fixtures fixtures = new Fixtures();
    private final EventLog log = service.bean(EventLog.class);
    private final OrganizationId organization = new OrganizationId(fixtures.organization());

    @Test
    void a_user_who_was_deleted_before_they_were_added_does_not_stay() {
        MembershipId membership = of(Member.of(new UserId(fixtures.user())));
        administrator.delete("/api/users/" + membership.member().id());

        add(membership);

        await().until(() -> isOver(membership));
        assertThat(log.reader().stream(membership.stream(), 0).getLast().event())
                .isEqualTo(new MemberRemoved(organization, membership.member()));
    }

    @Test
    void neither_does_an_application() {
        MembershipId membership = of(Member.of(new ApplicationId(fixtures.application("MachineToMachine"))));
        administrator.delete("/api/applications/" + membership.member().id());

        add(membership);

        await().until(() -> isOver(membership));
    }

    @Test
    void nor_a_user_who_was_deleted_before_they_were_given_a_role() {
        MembershipId membership = of(Member.of(new UserId(fixtures.user())));
        add(membership);
        administrator.delete("/api/users/" + membership.member().id());

        service.bean(Commands.class).send(
                new AssignOrganizationRoles(membership, Set.of(new OrganizationRoleId(Ids.next()))));

        await().until(() -> isOver(membership));
    }

    @Test
    void nobody_stays_in_an_organization_that_was_deleted_and_everybody_else_does() {
        MembershipId staying = of(Member.of(new UserId(fixtures.user())));
        add(staying);
        MembershipId membership = new MembershipId(
                new OrganizationId(fixtures.organization()), Member.of(new UserId(fixtures.user())));
        administrator.delete("/api/organizations/" + membership.organizationId());

        add(membership);

        await().until(() -> isOver(membership));
        assertThat(isOver(staying)).isFalse();
    }

    private MembershipId of(Member member) {
        return new MembershipId(organization, member);
    }

    private void add(MembershipId membership) {
        service.bean(Commands.class).send(new AddMember(membership, Set.of()));
    }

    private boolean isOver(MembershipId membership) {
        return log.streams().fold(membership.stream(), new MembershipFold()).isEmpty();
    }
}
