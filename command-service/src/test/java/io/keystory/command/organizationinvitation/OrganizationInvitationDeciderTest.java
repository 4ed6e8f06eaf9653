package io.keystory.command.organizationinvitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.AcceptOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.CreateOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.DeleteOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.ExpireOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationCommand.RevokeOrganizationInvitation;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationAccepted;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationCreated;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationDeleted;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationExpired;
import io.keystory.events.organizationinvitation.OrganizationInvitationEvent.OrganizationInvitationRevoked;
import io.keystory.events.organizationinvitation.OrganizationInvitationId;
import io.keystory.events.organizationinvitation.OrganizationInvitationView;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.user.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationInvitationDeciderTest {

    private static final OrganizationInvitationId ID = new OrganizationInvitationId("i1");
    private static final OrganizationId ACME = new OrganizationId("acme");
    private static final UserId ADA = new UserId("ada");
    private static final Set<OrganizationRoleId> ROLES = Set.of(new OrganizationRoleId("admin"));
    private static final CreateOrganizationInvitation CREATE =
            new CreateOrganizationInvitation(ID, ACME, null, "Ada@example.com", ROLES, 1000);
    private static final OrganizationInvitationCreated CREATED =
            new OrganizationInvitationCreated(ID, ACME, null, "Ada@example.com", ROLES, 1000);
    private static final String REFUSAL = "request.invalid_input 422";

    @Test
    void an_invitation_is_about_whoever_has_the_address_and_the_only_pending_one() {
        assertThat(given().when(CREATE)).containsExactly(CREATED);
        assertThat(given().claims(CREATE)).containsExactly("+organization-invitation acme ada@example.com");
        assertThat(given().claimRefusals(CREATE)).containsExactly("entity.unique_integrity_violation 422");
        assertThat(given().subjects(CREATE)).containsExactly("organization-invitation:i1 = email ada@example.com");
        assertThat(given(CREATED).refused(CREATE)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void whoever_has_the_address_accepts_in_time_and_once() {
        var accept = new AcceptOrganizationInvitation(ID, ADA, "ada@Example.com", 999);

        assertThat(given(CREATED).when(accept)).containsExactly(new OrganizationInvitationAccepted(ID, ADA));
        assertThat(given(CREATED).claims(accept)).containsExactly("-organization-invitation acme ada@example.com");
        assertThat(given(CREATED).subjects(accept)).containsExactly("organization-invitation:i1 = user:ada");
        assertThat(given(CREATED).after(accept).refused(accept)).isEqualTo(REFUSAL);
        assertThat(given(CREATED).refused(new AcceptOrganizationInvitation(ID, ADA, "bob@example.com", 1)))
                .isEqualTo(REFUSAL);
        assertThat(given(CREATED).refused(new AcceptOrganizationInvitation(ID, ADA, null, 1))).isEqualTo(REFUSAL);
        assertThat(given(CREATED).refused(new AcceptOrganizationInvitation(ID, ADA, "ada@example.com", 1000)))
                .isEqualTo(REFUSAL);
        assertThat(given().refused(accept)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void what_is_over_makes_room_and_stays_as_it_is() {
        var expire = new ExpireOrganizationInvitation(ID, 1000);

        assertThat(given(CREATED).when(expire)).containsExactly(new OrganizationInvitationExpired(ID));
        assertThat(given(CREATED).claims(expire)).containsExactly("-organization-invitation acme ada@example.com");
        assertThat(given(CREATED).refused(new ExpireOrganizationInvitation(ID, 999))).isEqualTo(REFUSAL);
        assertThat(given(CREATED).refused(new RevokeOrganizationInvitation(ID, 1000))).isEqualTo(REFUSAL);
        assertThat(given(CREATED).when(new RevokeOrganizationInvitation(ID, 999)))
                .containsExactly(new OrganizationInvitationRevoked(ID));
        assertThat(given(CREATED, new OrganizationInvitationRevoked(ID)).claims(new DeleteOrganizationInvitation(ID)))
                .isEmpty();
        assertThat(given(CREATED).claims(new DeleteOrganizationInvitation(ID)))
                .containsExactly("-organization-invitation acme ada@example.com");
    }

    @Test
    void an_invitation_to_somebody_forgotten_is_for_nobody() {
        var forgotten = given(new OrganizationInvitationCreated(ID, ACME, null, null, ROLES, 1000));

        assertThat(forgotten.refused(new AcceptOrganizationInvitation(ID, ADA, "ada@example.com", 1)))
                .isEqualTo(REFUSAL);
        assertThat(forgotten.claims(new DeleteOrganizationInvitation(ID))).isEmpty();
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(OrganizationInvitationAggregate.class).givenNoPriorActivity()
                .when(CREATE).expectEvents(CREATED);
        Aggregates.fixture(OrganizationInvitationAggregate.class).given(CREATED)
                .when(new DeleteOrganizationInvitation(ID)).expectEvents(new OrganizationInvitationDeleted(ID));
    }

    private static Given<OrganizationInvitationView, OrganizationInvitationCommand, OrganizationInvitationEvent> given(
            OrganizationInvitationEvent... history) {
        return Given.given(new OrganizationInvitationDecider(), history);
    }
}
