package io.keystory.query.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.connector.ConnectorEvent.ConnectorConfigured;
import io.keystory.events.connector.ConnectorEvent.ConnectorCreated;
import io.keystory.events.connector.ConnectorEvent.ConnectorDeleted;
import io.keystory.events.connector.ConnectorEvent.ConnectorProfileSyncChanged;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorType;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.store.vault.VaultEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectorApiTest {

    private static final String PATH = "/api/connectors";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final ConnectorId id = new ConnectorId(Ids.next());
    private final String secrets = Ids.next();

    @Test
    void a_connector_is_shown_with_its_secrets_and_in_the_past_without() {
        service.events().append(new ConnectorCreated(id, "github-universal", ConnectorType.SOCIAL, "github", "Web"));
        service.events().append(
                new VaultEntry(secrets, "connector", id.stream(), "{\"clientSecret\":\"s\"}", null),
                new ConnectorConfigured(id, Map.of("clientId", "c"), secrets));
        long then = service.events().append(new ConnectorProfileSyncChanged(id, true));
        service.catchUp();
        String path = PATH + "/" + id;

        assertThat(admin.get(path).json().get("config").toString())
                .isEqualTo("{\"clientId\":\"c\",\"clientSecret\":\"s\"}");
        assertThat(admin.get(path).json().get("connectorId").asString()).isEqualTo("github-universal");
        assertThat(admin.get(path).json().get("id").asString()).isEqualTo(id.value());
        assertThat(admin.get(path + "?asOf=" + then).json().get("config").toString())
                .isEqualTo("{\"clientId\":\"c\"}");
        assertThat(ids("?target=github")).contains(id.value());
        assertThat(ids("?target=none")).isEmpty();

        service.events().append(new ConnectorDeleted(id));
        service.catchUp();
        assertThat(admin.get(path).code()).isEqualTo("connector.not_found");
        assertThat(ids("")).doesNotContain(id.value());
        assertThat(ids("?asOf=" + then)).contains(id.value());
        Answer history = admin.get(path + "/history");
        assertThat(history.json().valueStream().map(entry -> entry.get("type").asString())).containsExactly(
                "connector.deleted", "connector.profile_sync_changed", "connector.configured", "connector.created");
        assertThat(history.body()).contains("config.clientId").doesNotContain("clientSecret");
    }

    @Test
    void kinds_of_connectors_tell_what_they_have_to_know() {
        assertThat(admin.get("/api/connector-factories").json().valueStream().map(kind -> kind.get("id").asString()))
                .contains("simple-mail-transfer-protocol", "http-sms", "google-universal", "oidc");
        var smtp = admin.get("/api/connector-factories/simple-mail-transfer-protocol").json();
        assertThat(smtp.at("/formItems/0/key").asString()).isEqualTo("host");
        assertThat(smtp.get("logo").asString()).startsWith("data:image/svg+xml;base64,");
        assertThat(smtp.get("platform").isNull()).isTrue();
        assertThat(smtp.has("color")).isFalse();
        assertThat(admin.get("/api/connector-factories/none").code()).isEqualTo("entity.not_found");
        assertThat(service.anonymous().get("/api/connector-factories").status()).isEqualTo(401);
    }

    private Iterable<String> ids(String query) {
        return admin.get(PATH + query).json().valueStream().map(one -> one.get("id").asString()).toList();
    }
}
