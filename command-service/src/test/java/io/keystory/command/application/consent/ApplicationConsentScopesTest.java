package io.keystory.command.application.consent;

import static io.keystory.command.application.Applications.ID;
import static io.keystory.command.application.Applications.created;
import static io.keystory.command.application.Applications.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.application.ApplicationState;
import io.keystory.command.platform.Given;
import io.keystory.events.application.ApplicationCommand;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableOrganizationScope;
import io.keystory.events.application.ApplicationCommand.DisableResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableUserScope;
import io.keystory.events.application.ApplicationCommand.EnableConsentScopes;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopeEvent.OrganizationResourceScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import io.keystory.events.application.UserScope;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationConsentScopesTest {

    private static final ResourceId ORDERS = new ResourceId("orders");
    private static final ScopeId READ = new ScopeId("read");
    private static final OrganizationScopeId INVITE = new OrganizationScopeId("invite");
    private static final EnableConsentScopes EMAIL_AND_ORDERS =
            enable(List.of(UserScope.EMAIL), List.of(new ResourceScope(ORDERS, READ)));

    @Test
    void a_third_party_may_ask_for_what_is_enabled() {
        assertThat(thirdParty().when(EMAIL_AND_ORDERS))
                .containsExactly(new UserScopeEnabled(ID, UserScope.EMAIL), new ResourceScopeEnabled(ID, ORDERS, READ));
    }

    @Test
    void what_is_enabled_already_stays_as_it_is() {
        assertThat(thirdParty().after(EMAIL_AND_ORDERS).when(EMAIL_AND_ORDERS)).isEmpty();
        assertThat(thirdParty().after(EMAIL_AND_ORDERS)
                .when(enable(List.of(UserScope.PHONE, UserScope.EMAIL), List.of())))
                .containsExactly(new UserScopeEnabled(ID, UserScope.PHONE));
    }

    @Test
    void only_what_is_enabled_is_disabled() {
        var enabled = thirdParty().after(EMAIL_AND_ORDERS);
        var noEmail = new DisableUserScope(ID, UserScope.EMAIL);
        var noReading = new DisableResourceScope(ID, READ);

        assertThat(enabled.when(noEmail)).containsExactly(new UserScopeDisabled(ID, UserScope.EMAIL));
        assertThat(enabled.when(noReading)).containsExactly(new ResourceScopeDisabled(ID, READ));
        assertThat(enabled.after(noEmail).refused(noEmail)).isEqualTo("entity.not_found 404");
        assertThat(enabled.after(noReading).refused(noReading)).isEqualTo("entity.not_found 404");
    }

    @Test
    void what_is_asked_for_in_organizations_is_enabled_and_disabled_apart() {
        var asking = inOrganizations(new ResourceScope(ORDERS, READ));
        var noInviting = new DisableOrganizationScope(ID, INVITE);
        var noReading = new DisableOrganizationResourceScope(ID, READ);

        assertThat(thirdParty().after(EMAIL_AND_ORDERS).when(asking)).containsExactly(
                new OrganizationScopeEnabled(ID, INVITE), new OrganizationResourceScopeEnabled(ID, ORDERS, READ));
        assertThat(thirdParty().after(asking).when(asking)).isEmpty();
        assertThat(thirdParty().after(asking).when(noInviting))
                .containsExactly(new OrganizationScopeDisabled(ID, INVITE));
        assertThat(thirdParty().after(asking).when(noReading))
                .containsExactly(new OrganizationResourceScopeDisabled(ID, READ));
        assertThat(thirdParty().refused(noInviting)).isEqualTo("entity.not_found 404");
        assertThat(thirdParty().after(EMAIL_AND_ORDERS).refused(noReading)).isEqualTo("entity.not_found 404");
    }

    @Test
    void first_parties_ask_nobody() {
        assertThat(given(created(ApplicationType.SPA)).refused(EMAIL_AND_ORDERS))
                .isEqualTo("application.third_party_application_only 422");
    }

    @Test
    void the_management_api_is_not_for_third_parties() {
        var all = new ResourceScope(ResourceId.MANAGEMENT_API, new ScopeId("all"));

        assertThat(thirdParty().refused(enable(List.of(), List.of(all))))
                .isEqualTo("application.consent_management_api_scopes_not_allowed 422");
        assertThat(thirdParty().refused(inOrganizations(all)))
                .isEqualTo("application.consent_management_api_scopes_not_allowed 422");
    }

    @Test
    void an_application_that_does_not_exist_has_none() {
        assertThat(given().refused(EMAIL_AND_ORDERS)).isEqualTo("entity.not_exists_with_id 404");
    }

    private static EnableConsentScopes enable(List<UserScope> ofUsers, List<ResourceScope> ofResources) {
        return new EnableConsentScopes(ID, new ConsentScopes(ofUsers, ofResources, List.of(), List.of()));
    }

    private static EnableConsentScopes inOrganizations(ResourceScope scope) {
        return new EnableConsentScopes(
                ID, new ConsentScopes(List.of(), List.of(), List.of(INVITE), List.of(scope)));
    }

    private static Given<ApplicationState, ApplicationCommand, ApplicationEvent> thirdParty() {
        return given(created(ApplicationType.SPA, ClientSettings.DEFAULTS, true));
    }
}
