package io.keystory.command.organizationtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.CreateOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.DeleteOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeCommand.UpdateOrganizationScope;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeCreated;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDeleted;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDescriptionChanged;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeRenamed;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.events.platform.Change;
import org.junit.jupiter.api.Test;

class OrganizationScopeDeciderTest {

    private static final OrganizationScopeId ID = new OrganizationScopeId("scope");
    private static final CreateOrganizationScope CREATE = new CreateOrganizationScope(ID, "invite", null);
    private static final OrganizationScopeCreated CREATED = new OrganizationScopeCreated(ID, "invite", null);

    @Test
    void a_scope_is_created_with_a_name_of_its_own() {
        assertThat(given().when(CREATE)).containsExactly(CREATED);
        assertThat(given().claims(CREATE)).containsExactly("+organization-scope-name invite");
        assertThat(given().claimRefusals(CREATE)).containsExactly("entity.unique_integrity_violation 422");
        assertThat(given(CREATED).refused(CREATE)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void what_is_given_is_changed() {
        var update = new UpdateOrganizationScope(ID, Change.to("remove"), Change.to("d"));

        assertThat(given(CREATED).when(update)).containsExactly(
                new OrganizationScopeRenamed(ID, "remove"), new OrganizationScopeDescriptionChanged(ID, "d"));
        assertThat(given(CREATED).claims(update))
                .containsExactly("-organization-scope-name invite", "+organization-scope-name remove");
        assertThat(given(CREATED).after(update).when(update)).isEmpty();
        assertThat(given().refused(update)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void what_it_is_called_is_what_others_see_and_what_was_taken_before_stays() {
        var hidden = new OrganizationScopeCreated(ID, "in\u202evite", null);

        assertThat(given(hidden).when(rename("in\u202evite"))).isEmpty();
        assertThat(given(hidden).refused(rename("in\u200bvite"))).isEqualTo("guard.invalid_input 400");
        assertThat(given().refused(new CreateOrganizationScope(ID, "invite members", null)))
                .isEqualTo("guard.invalid_input 400");
        assertThat(given().refused(new CreateOrganizationScope(ID, "in\u202evite", null)))
                .isEqualTo("guard.invalid_input 400");
    }

    private static UpdateOrganizationScope rename(String name) {
        return new UpdateOrganizationScope(ID, Change.to(name), Change.none());
    }

    @Test
    void a_deleted_scope_gives_its_name_back() {
        var delete = new DeleteOrganizationScope(ID);

        assertThat(given(CREATED).when(delete)).containsExactly(new OrganizationScopeDeleted(ID));
        assertThat(given(CREATED).claims(delete)).containsExactly("-organization-scope-name invite");
        assertThat(given(CREATED).after(delete).refused(delete)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(OrganizationScopeAggregate.class).givenNoPriorActivity().when(CREATE).expectEvents(CREATED);
        Aggregates.fixture(OrganizationScopeAggregate.class).given(CREATED)
                .when(new DeleteOrganizationScope(ID)).expectEvents(new OrganizationScopeDeleted(ID));
    }

    private static Given<OrganizationScopeView, OrganizationScopeCommand, OrganizationScopeEvent> given(
            OrganizationScopeEvent... history) {
        return Given.given(new OrganizationScopeDecider(), history);
    }
}
