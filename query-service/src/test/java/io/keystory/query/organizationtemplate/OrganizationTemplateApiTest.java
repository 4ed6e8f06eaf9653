package io.keystory.query.organizationtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleCreated;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationRoleDeleted;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeCreated;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent.OrganizationScopeDeleted;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ResourceDeleted;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleType;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrganizationTemplateApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final String word = "t" + Ids.next();
    private final OrganizationRoleCreated role =
            new OrganizationRoleCreated(new OrganizationRoleId(Ids.next()), word + " admin", null, RoleType.USER);
    private final OrganizationScopeCreated invite =
            new OrganizationScopeCreated(new OrganizationScopeId(Ids.next()), word + " invite", "In 50%");
    private final OrganizationScopeCreated remove =
            new OrganizationScopeCreated(new OrganizationScopeId(Ids.next()), word + " remove", null);
    private final ResourceCreated shop = new ResourceCreated(new ResourceId(Ids.next()), "Shop", "https://" + word, 3600);
    private final ScopeAdded read = new ScopeAdded(shop.resourceId(), new ScopeId(Ids.next()), "read", null);
    private final String path = "/api/organization-roles/" + role.roleId();

    @Test
    void a_listed_role_says_what_it_gives_until_that_is_gone() {
        service.events().append(invite, remove, shop, read, role,
                new OrganizationScopeAssigned(role.roleId(), remove.scopeId()),
                new OrganizationScopeAssigned(role.roleId(), invite.scopeId()),
                new ResourceScopeAssigned(role.roleId(), shop.resourceId(), read.scopeId()));
        service.catchUp();

        JsonNode listed = admin.get("/api/organization-roles?q=" + word.toUpperCase(Locale.ROOT)).json().get(0);
        assertThat(listed.get("id").asString()).isEqualTo(role.roleId().value());
        assertThat(listed.get("type").asString()).isEqualTo("User");
        assertThat(listed.get("scopes").valueStream().map(scope -> scope.get("name").asString()))
                .containsExactly(invite.name(), remove.name());
        assertThat(listed.get("resourceScopes").get(0).get("resource").get("name").asString()).isEqualTo("Shop");
        assertThat(ids(path + "/scopes")).containsExactly(invite.scopeId().value(), remove.scopeId().value());
        assertThat(ids(path + "/resource-scopes")).containsExactly(read.scopeId().value());

        service.events().append(new OrganizationScopeDeleted(invite.scopeId()), new ResourceDeleted(shop.resourceId()));
        service.catchUp();
        assertThat(ids(path + "/scopes")).containsExactly(remove.scopeId().value());
        assertThat(ids(path + "/resource-scopes")).isEmpty();

        service.events().append(new OrganizationRoleDeleted(role.roleId()));
        service.catchUp();
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.get(path + "/scopes").status()).isEqualTo(404);
    }

    @Test
    void scopes_are_found_by_what_they_contain() {
        service.events().append(invite, remove);
        service.catchUp();

        assertThat(ids("/api/organization-scopes?q=" + word + "%20rem")).containsExactly(remove.scopeId().value());
        assertThat(ids("/api/organization-scopes?q=in%2050%25")).contains(invite.scopeId().value());
        assertThat(ids("/api/organization-scopes")).contains(invite.scopeId().value(), remove.scopeId().value());
        Answer page = admin.get("/api/organization-scopes?page_size=1&q=" + word);
        assertThat(page.header("Total-Number")).isEqualTo("2");
        assertThat(page.json()).hasSize(1);
        assertThat(admin.get("/api/organization-scopes/" + invite.scopeId()).json().get("name").asString())
                .isEqualTo(invite.name());
        assertThat(admin.get("/api/organization-scopes?asOf=1&q=x").code()).isEqualTo("history.unsupported_query");
    }

    private List<String> ids(String path) {
        return admin.get(path).json().valueStream().map(node -> node.get("id").asString()).toList();
    }
}
