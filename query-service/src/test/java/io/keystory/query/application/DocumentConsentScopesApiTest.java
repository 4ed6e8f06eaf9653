package io.keystory.query.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import io.keystory.events.application.UserScope;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.configuration.ConfigurationEvent.MetadataDocumentScopesChanged;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DocumentConsentScopesApiTest {

    private static final String PATH = "/api/cimd/user-consent-scopes";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void what_all_of_them_may_ask_for_is_shown_by_name_also_of_the_past() {
        ResourceId orders = new ResourceId(Ids.next());
        ScopeId read = new ScopeId(Ids.next());
        service.events().append(new ResourceCreated(orders, "Orders", "https://orders.example/" + Ids.next(), 600),
                new ScopeAdded(orders, read, "read", "See orders"));
        long then = append(new ConsentScopes(
                List.of(UserScope.PHONE), List.of(new ResourceScope(orders, read)), List.of(), List.of()));
        append(ConfigurationView.DEFAULTS.documentScopes());
        service.catchUp();

        JsonNode before = admin.get(PATH + "?asOf=" + then).json();
        assertThat(before.get("userScopes").toString()).isEqualTo("[\"phone\"]");
        assertThat(before.at("/resourceScopes/0/resource/name").asString()).isEqualTo("Orders");
        assertThat(before.at("/resourceScopes/0/scopes/0/id").asString()).isEqualTo(read.value());
        assertThat(admin.get(PATH).json().toString()).isEqualTo("{\"organizationScopes\":[],\"resourceScopes\":[],"
                + "\"organizationResourceScopes\":[],\"userScopes\":[\"profile\",\"email\"]}");
    }

    @Test
    void an_application_whose_id_is_an_address_is_read_by_its_encoded_id() {
        String id = "https://client.example/" + Ids.next();
        service.events().append(new ApplicationCreated(new ApplicationId(id), "Notes (client.example)", null,
                ApplicationType.SPA, ClientMetadata.EMPTY, ClientSettings.DEFAULTS, Map.of(), true));
        service.catchUp();
        String path = "/api/applications/~" + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(id.getBytes(StandardCharsets.UTF_8));

        assertThat(admin.get(path).json().get("id").asString()).isEqualTo(id);
        assertThat(admin.get(path + "/client-metadata").status()).isEqualTo(200);
        assertThat(admin.get(path + "/history").json().get(0).get("type").asString()).isEqualTo("application.created");
        assertThat(admin.get(path + "x").code()).isEqualTo("entity.not_exists_with_id");
    }

    private long append(ConsentScopes scopes) {
        return service.events().append(
                new MetadataDocumentScopesChanged(ConfigurationView.METADATA_DOCUMENTS, scopes));
    }
}
