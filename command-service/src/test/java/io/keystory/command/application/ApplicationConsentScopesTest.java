package io.keystory.command.application;

import static io.keystory.command.application.Applications.ID;
import static io.keystory.command.application.Applications.created;
import static io.keystory.command.application.Applications.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.application.ApplicationCommand;
import io.keystory.events.application.ApplicationCommand.DisableResourceScope;
import io.keystory.events.application.ApplicationCommand.DisableUserScope;
import io.keystory.events.application.ApplicationCommand.EnableConsentScopes;
import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ResourceScopeDisabled;
import io.keystory.events.application.ApplicationEvent.ResourceScopeEnabled;
import io.keystory.events.application.ApplicationEvent.UserScopeDisabled;
import io.keystory.events.application.ApplicationEvent.UserScopeEnabled;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import io.keystory.events.application.UserScope;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationConsentScopesTest {

    private static final ResourceId ORDERS = new ResourceId("orders");
    private static final ScopeId READ = new ScopeId("read");
    private static final EnableConsentScopes EMAIL_AND_ORDERS =
            new EnableConsentScopes(ID, Set.of(UserScope.EMAIL), Set.of(new ResourceScope(ORDERS, READ)));

    @Test
    void a_third_party_may_ask_for_what_is_enabled() {
        assertThat(thirdParty().when(EMAIL_AND_ORDERS))
                .containsExactly(new UserScopeEnabled(ID, UserScope.EMAIL), new ResourceScopeEnabled(ID, ORDERS, READ));
    }

    @Test
    void what_is_enabled_already_stays_as_it_is() {
        assertThat(thirdParty().after(EMAIL_AND_ORDERS).when(EMAIL_AND_ORDERS)).isEmpty();
        assertThat(thirdParty().after(EMAIL_AND_ORDERS)
                .when(new EnableConsentScopes(ID, Set.of(UserScope.PHONE, UserScope.EMAIL), Set.of())))
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
    void first_parties_ask_nobody() {
        assertThat(given(created(ApplicationType.SPA)).refused(EMAIL_AND_ORDERS))
                .isEqualTo("application.third_party_application_only 422");
    }

    @Test
    void the_management_api_is_not_for_third_parties() {
        var all = new ResourceScope(ResourceId.MANAGEMENT_API, new ScopeId("all"));

        assertThat(thirdParty().refused(new EnableConsentScopes(ID, Set.of(), Set.of(all))))
                .isEqualTo("application.consent_management_api_scopes_not_allowed 422");
    }

    @Test
    void an_application_that_does_not_exist_has_none() {
        assertThat(given().refused(EMAIL_AND_ORDERS)).isEqualTo("entity.not_exists_with_id 404");
    }

    private static Given<ApplicationState, ApplicationCommand, ApplicationEvent> thirdParty() {
        return given(created(ApplicationType.SPA, ClientSettings.DEFAULTS, true));
    }
}
