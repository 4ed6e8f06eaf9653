package io.keystory.query.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeRenamed;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResourceApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final ResourceCreated shop =
            new ResourceCreated(new ResourceId(Ids.next()), "Shop", "https://shop.example/" + Ids.next(), 600);

    @Test
    void a_resource_is_shown_and_its_scopes_on_request() {
        ScopeId read = new ScopeId(Ids.next());
        service.events().append(shop, new ScopeAdded(shop.resourceId(), read, "read", null),
                new ScopeRenamed(shop.resourceId(), read, "view"));
        service.catchUp();

        JsonNode resource = admin.get("/api/resources/" + shop.resourceId()).json();
        assertThat(resource.get("indicator").asString()).isEqualTo(shop.indicator());
        assertThat(resource.get("accessTokenTtl").asInt()).isEqualTo(600);
        assertThat(resource.has("scopes")).isFalse();

        JsonNode listed = admin.get("/api/resources?includeScopes=true").json().valueStream()
                .filter(r -> r.get("id").asString().equals(shop.resourceId().value())).findFirst().orElseThrow();
        assertThat(listed.get("scopes").get(0).get("name").asString()).isEqualTo("view");
        assertThat(listed.get("scopes").get(0).get("description").isNull()).isTrue();
    }

    @Test
    void scopes_are_paged_and_searched() {
        service.events().append(shop,
                new ScopeAdded(shop.resourceId(), new ScopeId(Ids.next()), "read:orders", null),
                new ScopeAdded(shop.resourceId(), new ScopeId(Ids.next()), "read:items", "The items"),
                new ScopeAdded(shop.resourceId(), new ScopeId(Ids.next()), "write:items", null));
        service.catchUp();
        String scopes = "/api/resources/" + shop.resourceId() + "/scopes";

        Answer page = admin.get(scopes + "?page_size=2");
        assertThat(page.header("Total-Number")).isEqualTo("3");
        assertThat(page.json()).hasSize(2);
        assertThat(admin.get(scopes + "?search=read:%25").json()).hasSize(2);
        assertThat(admin.get(scopes + "?search.description=%25items").json()).hasSize(1);
    }

    @Test
    void an_unknown_resource_is_404() {
        assertThat(admin.get("/api/resources/none").status()).isEqualTo(404);
    }
}
