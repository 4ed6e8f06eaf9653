package io.keystory.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.organization.OrganizationColor;
import io.keystory.events.organization.OrganizationCommand.AddEmailDomain;
import io.keystory.events.organization.OrganizationCommand.AddJoiningRoles;
import io.keystory.events.organization.OrganizationCommand.AddJoiningSsoConnectors;
import io.keystory.events.organization.OrganizationCommand.CreateOrganization;
import io.keystory.events.organization.OrganizationCommand.DeleteOrganization;
import io.keystory.events.organization.OrganizationCommand.RemoveEmailDomain;
import io.keystory.events.organization.OrganizationCommand.RemoveJoiningRole;
import io.keystory.events.organization.OrganizationCommand.RemoveJoiningSsoConnector;
import io.keystory.events.organization.OrganizationCommand.ReplaceEmailDomains;
import io.keystory.events.organization.OrganizationCommand.ReplaceJoiningRoles;
import io.keystory.events.organization.OrganizationCommand.ReplaceJoiningSsoConnectors;
import io.keystory.events.organization.OrganizationCommand.UpdateOrganization;
import io.keystory.events.organization.OrganizationCommand;
import io.keystory.events.organization.OrganizationEvent.BrandingChanged;
import io.keystory.events.organization.OrganizationEvent.ColorChanged;
import io.keystory.events.organization.OrganizationEvent.CustomCssChanged;
import io.keystory.events.organization.OrganizationEvent.CustomDataChanged;
import io.keystory.events.organization.OrganizationEvent.DescriptionChanged;
import io.keystory.events.organization.OrganizationEvent.EmailDomainAdded;
import io.keystory.events.organization.OrganizationEvent.EmailDomainRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningRoleRemoved;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorAdded;
import io.keystory.events.organization.OrganizationEvent.JoiningSsoConnectorRemoved;
import io.keystory.events.organization.OrganizationEvent.MfaRequirementChanged;
import io.keystory.events.organization.OrganizationEvent.OrganizationCreated;
import io.keystory.events.organization.OrganizationEvent.OrganizationDeleted;
import io.keystory.events.organization.OrganizationEvent.OrganizationRenamed;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.Change;
import io.keystory.events.signinexperience.Branding;
import io.keystory.events.ssoconnector.SsoConnectorId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationDeciderTest {

    private static final OrganizationId ID = new OrganizationId("o1");
    private static final OrganizationRoleId ADMIN = new OrganizationRoleId("admin");
    private static final OrganizationRoleId GUEST = new OrganizationRoleId("guest");
    private static final CreateOrganization CREATE =
            new CreateOrganization(ID, "Acme", null, null, false, null, null, null);
    private static final OrganizationCreated CREATED =
            new OrganizationCreated(ID, "Acme", null, Map.of(), false, OrganizationColor.NONE, Branding.NONE, null);

    @Test
    void an_organization_is_created_once_and_deleted_once() {
        assertThat(given().when(CREATE)).containsExactly(CREATED);
        assertThat(given(CREATED).refused(CREATE)).isEqualTo("entity.create_failed 422");
        assertThat(given(CREATED).when(new DeleteOrganization(ID))).containsExactly(new OrganizationDeleted(ID));
        assertThat(given(CREATED, new OrganizationDeleted(ID)).refused(new DeleteOrganization(ID)))
                .isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void what_is_given_is_changed() {
        OrganizationColor blue = new OrganizationColor("#00f", null, null);
        Branding logo = new Branding("https://acme.example/l.png", null, null, null);
        var update = new UpdateOrganization(ID, Change.to("Beta"), Change.to("d"), Change.to(Map.of("a", 1)),
                Change.to(true), Change.to(blue), Change.to(logo), Change.to("a{}"));

        assertThat(given(CREATED).when(update)).containsExactly(new OrganizationRenamed(ID, "Beta"),
                new DescriptionChanged(ID, "d"), new CustomDataChanged(ID, Map.of("a", 1)),
                new MfaRequirementChanged(ID, true), new ColorChanged(ID, blue), new BrandingChanged(ID, logo),
                new CustomCssChanged(ID, "a{}"));
        assertThat(given(CREATED).after(update).when(update)).isEmpty();
        assertThat(given().refused(update)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void e_mail_domains_come_and_go() {
        var acme = given(CREATED, new EmailDomainAdded(ID, "a.example"));

        assertThat(given(CREATED).when(new AddEmailDomain(ID, "a.example")))
                .containsExactly(new EmailDomainAdded(ID, "a.example"));
        assertThat(acme.refused(new AddEmailDomain(ID, "a.example")))
                .isEqualTo("entity.unique_integrity_violation 422");
        assertThat(acme.when(new ReplaceEmailDomains(ID, Set.of("b.example")))).containsExactly(
                new EmailDomainRemoved(ID, "a.example"), new EmailDomainAdded(ID, "b.example"));
        assertThat(acme.when(new RemoveEmailDomain(ID, "a.example")))
                .containsExactly(new EmailDomainRemoved(ID, "a.example"));
        assertThat(acme.refused(new RemoveEmailDomain(ID, "b.example"))).isEqualTo("entity.not_found 404");
    }

    @Test
    void roles_of_those_who_join_come_and_go() {
        var acme = given(CREATED, new JoiningRoleAdded(ID, ADMIN));

        assertThat(acme.when(new AddJoiningRoles(ID, Set.of(ADMIN, GUEST))))
                .containsExactly(new JoiningRoleAdded(ID, GUEST));
        assertThat(acme.when(new ReplaceJoiningRoles(ID, Set.of(GUEST)))).containsExactly(
                new JoiningRoleRemoved(ID, ADMIN), new JoiningRoleAdded(ID, GUEST));
        assertThat(acme.when(new RemoveJoiningRole(ID, ADMIN))).containsExactly(new JoiningRoleRemoved(ID, ADMIN));
        assertThat(acme.refused(new RemoveJoiningRole(ID, GUEST))).isEqualTo("entity.not_found 404");
    }

    @Test
    void sso_connectors_of_those_who_join_come_and_go() {
        SsoConnectorId okta = new SsoConnectorId("okta");
        SsoConnectorId entra = new SsoConnectorId("entra");
        var acme = given(CREATED, new JoiningSsoConnectorAdded(ID, okta));

        assertThat(acme.when(new AddJoiningSsoConnectors(ID, Set.of(okta, entra))))
                .containsExactly(new JoiningSsoConnectorAdded(ID, entra));
        assertThat(acme.claims(new ReplaceJoiningSsoConnectors(ID, Set.of(entra)))).containsExactly(
                "-joining-sso-connector:" + ID + " okta", "+joining-sso-connector:" + ID + " entra");
        assertThat(acme.when(new RemoveJoiningSsoConnector(ID, okta)))
                .containsExactly(new JoiningSsoConnectorRemoved(ID, okta));
        assertThat(acme.refused(new RemoveJoiningSsoConnector(ID, entra))).isEqualTo("entity.not_found 404");
        assertThat(acme.claims(new DeleteOrganization(ID))).containsExactly("-joining-sso-connector:" + ID + " okta");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(OrganizationAggregate.class).givenNoPriorActivity().when(CREATE).expectEvents(CREATED);
        Aggregates.fixture(OrganizationAggregate.class).given(CREATED)
                .when(new DeleteOrganization(ID)).expectEvents(new OrganizationDeleted(ID));
    }

    @Test
    void what_it_is_called_is_what_others_see_and_what_was_taken_before_stays() {
        var create = new CreateOrganization(ID, "A\u202eb", null, null, false, null, null, null);
        var hidden =
                new OrganizationCreated(ID, "A\u202eb", null, Map.of(), false, OrganizationColor.NONE, Branding.NONE, null);

        assertThat(given().refused(create)).isEqualTo("guard.invalid_input 400");
        assertThat(given(hidden).when(rename("A\u202eb"))).isEmpty();
        assertThat(given(hidden).refused(rename("A\u202ec"))).isEqualTo("guard.invalid_input 400");
    }

    private static UpdateOrganization rename(String name) {
        return new UpdateOrganization(ID, Change.to(name), Change.none(), Change.none(), Change.none(), Change.none(),
                Change.none(), Change.none());
    }

    private static Given<OrganizationView, OrganizationCommand, OrganizationEvent> given(
            OrganizationEvent... history) {
        return Given.given(new OrganizationDecider(), history);
    }
}
