package io.keystory.query.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ConsentScopeEvent.OrganizationResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.UserScope;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeCreated;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDeleted;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConsentScopesApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final ApplicationCreated notes = TestApplications.of(ApplicationType.SPA, "Notes", true);
    private final ResourceCreated orders =
            new ResourceCreated(new ResourceId(Ids.next()), "Orders", "https://orders.example/" + Ids.next(), 600);
    private final ScopeId read = new ScopeId(Ids.next());
    private final ScopeId write = new ScopeId(Ids.next());
    private final String path = "/api/applications/" + notes.applicationId();

    @Test
    void what_users_may_be_asked_for_is_shown_by_kind() {
        enable();

        assertThat(admin.get(path + "/user-consent-scopes").json().toString()).isEqualTo("""
                {"organizationScopes":[],"resourceScopes":[{"resource":{"id":"%s","name":"Orders","indicator":"%s"},\
                "scopes":[{"id":"%s","name":"read","description":"See orders"},\
                {"id":"%s","name":"write","description":null}]}],"organizationResourceScopes":[],\
                "userScopes":["email"]}""".formatted(orders.resourceId(), orders.indicator(), read, write));
    }

    @Test
    void what_users_may_be_asked_for_in_organizations_is_shown_apart_also_of_the_past() {
        OrganizationScopeCreated invite =
                new OrganizationScopeCreated(new OrganizationScopeId(Ids.next()), "invite " + Ids.next(), "Invites");
        enable();
        long then = service.events().append(
                invite, new OrganizationScopeEnabled(notes.applicationId(), invite.scopeId()),
                new OrganizationResourceScopeEnabled(notes.applicationId(), orders.resourceId(), read));
        service.events().append(new OrganizationScopeDeleted(invite.scopeId()));
        service.catchUp();

        JsonNode now = admin.get(path + "/user-consent-scopes").json();
        assertThat(now.get("organizationScopes")).isEmpty();
        assertThat(now.at("/organizationResourceScopes/0/scopes/0/id").asString()).isEqualTo(read.value());
        assertThat(now.at("/organizationResourceScopes/0/scopes")).hasSize(1);
        assertThat(admin.get(path + "/user-consent-scopes?asOf=" + then).json().get("organizationScopes").toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":\"%s\",\"description\":\"Invites\"}]"
                        .formatted(invite.scopeId(), invite.name()));
    }

    @Test
    void it_is_not_part_of_the_application() {
        enable();

        assertThat(admin.get(path).json().has("consentScopes")).isFalse();
    }

    @Test
    void a_scope_that_was_deleted_is_not_shown() {
        enable();
        service.events().append(
                new ScopeRemoved(orders.resourceId(), read), new ScopeRemoved(orders.resourceId(), write));
        service.catchUp();

        assertThat(admin.get(path + "/user-consent-scopes").json().get("resourceScopes")).isEmpty();
    }

    @Test
    void an_application_starts_with_nothing_and_an_unknown_one_is_404() {
        service.events().append(notes);
        service.catchUp();

        assertThat(admin.get(path + "/user-consent-scopes").json().toString()).isEqualTo("{\"organizationScopes\":[],"
                + "\"resourceScopes\":[],\"organizationResourceScopes\":[],\"userScopes\":[]}");
        assertThat(admin.get("/api/applications/none/user-consent-scopes").code())
                .isEqualTo("entity.not_exists_with_id");
    }

    @Test
    void the_history_tells_when_it_changed() {
        enable();
        service.events().append(new UserScopeDisabled(notes.applicationId(), UserScope.EMAIL));

        assertThat(admin.get(path + "/history").json().get(0).get("changes").toString()).isEqualTo(
                "[{\"path\":\"userConsentScopes.userScopes\",\"before\":[\"email\"],\"after\":[]}]");
    }

    private void enable() {
        service.events().append(orders, new ScopeAdded(orders.resourceId(), read, "read", "See orders"),
                new ScopeAdded(orders.resourceId(), write, "write", null));
        service.events().append(notes, new UserScopeEnabled(notes.applicationId(), UserScope.EMAIL),
                new ResourceScopeEnabled(notes.applicationId(), orders.resourceId(), write),
                new ResourceScopeEnabled(notes.applicationId(), orders.resourceId(), read));
        service.catchUp();
    }
}
