package io.keystory.query.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.SecretCreated;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.store.vault.VaultEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApplicationApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void an_application_is_shown_without_its_secret() {
        ApplicationCreated shop = TestApplications.of(ApplicationType.SPA, "Shop", false);
        service.events().append(shop);
        service.catchUp();

        JsonNode application = admin.get("/api/applications/" + shop.applicationId()).json();

        assertThat(application.get("name").asString()).isEqualTo("Shop");
        assertThat(application.get("type").asString()).isEqualTo("SPA");
        assertThat(application.get("tenantId").asString()).isEqualTo("default");
        assertThat(application.get("description").isNull()).isTrue();
        assertThat(application.get("isAdmin").asBoolean()).isFalse();
        assertThat(application.get("oidcClientMetadata").get("redirectUris")).isEmpty();
        assertThat(application.has("secret")).isFalse();
        assertThat(application.has("secrets")).isFalse();
    }

    @Test
    void the_machine_administrator_is_known_as_one() {
        ApplicationCreated machine = TestApplications.of(ApplicationType.MACHINE_TO_MACHINE, "Root", false);
        service.events().append(machine, new ApplicationEvent.RoleAssigned(
                machine.applicationId(), BuiltInRoles.MACHINE_ADMINISTRATOR));
        service.catchUp();

        JsonNode application = admin.get("/api/applications/" + machine.applicationId()).json();
        assertThat(application.get("isAdmin").asBoolean()).isTrue();
    }

    @Test
    void secrets_are_opened_from_the_vault() {
        ApplicationCreated web = TestApplications.of(ApplicationType.TRADITIONAL, "Web", false);
        String secretId = Ids.next();
        service.events().append(web);
        service.events().append(
                new VaultEntry(secretId, "application-secret", web.stream(), "hush", "hush"),
                new SecretCreated(web.applicationId(), "Default secret", secretId, null));
        service.catchUp();

        JsonNode secrets = admin.get("/api/applications/" + web.applicationId() + "/secrets").json();

        assertThat(secrets).hasSize(1);
        assertThat(secrets.get(0).get("name").asString()).isEqualTo("Default secret");
        assertThat(secrets.get(0).get("value").asString()).isEqualTo("hush");
        assertThat(secrets.get(0).get("expiresAt").isNull()).isTrue();
        assertThat(secrets.get(0).get("applicationId").asString()).isEqualTo(web.applicationId().value());
    }

    @Test
    void the_list_is_whole_unless_a_page_is_asked_for() {
        service.events().append(TestApplications.of(ApplicationType.NATIVE, "Phone", true));
        service.catchUp();

        Answer all = admin.get("/api/applications");
        Answer page = admin.get("/api/applications?page=1&page_size=1");

        assertThat(all.header("Total-Number")).isNull();
        assertThat(page.header("Total-Number")).isEqualTo(Integer.toString(all.json().size()));
        assertThat(page.json()).hasSize(1);
    }

    @Test
    void lists_are_filtered_by_type_party_and_role() {
        String word = "f" + Ids.next();
        ApplicationCreated spa = TestApplications.of(ApplicationType.SPA, word, true);
        ApplicationCreated machine = TestApplications.of(ApplicationType.MACHINE_TO_MACHINE, word, false);
        service.events().append(spa, machine,
                new ApplicationEvent.RoleAssigned(machine.applicationId(), new RoleId(word)));
        service.catchUp();

        String list = "/api/applications?search.name=" + word;
        assertThat(ids(list)).containsExactly(machine.applicationId().value(), spa.applicationId().value());
        assertThat(ids(list + "&types=SPA")).containsExactly(spa.applicationId().value());
        assertThat(ids(list + "&types=SPA&types=MachineToMachine")).hasSize(2);
        assertThat(ids(list + "&isThirdParty=false")).containsExactly(machine.applicationId().value());
        assertThat(ids(list + "&excludeRoleId=" + word)).containsExactly(spa.applicationId().value());
        assertThat(admin.get(list + "&types=Toaster").code()).isEqualTo("guard.invalid_input");
        assertThat(admin.get(list + "&types=").code()).isEqualTo("guard.invalid_input");
    }

    @Test
    void an_unknown_application_is_404_everywhere() {
        for (String path : new String[] {"", "/secrets", "/roles", "/organizations"}) {
            Answer answer = admin.get("/api/applications/none" + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("entity.not_exists_with_id");
        }
    }

    @Test
    void only_machines_have_roles() {
        ApplicationCreated spa = TestApplications.of(ApplicationType.SPA, "Spa", false);
        service.events().append(spa);
        service.catchUp();

        Answer answer = admin.get("/api/applications/" + spa.applicationId() + "/roles");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("application.invalid_type");
    }

    private List<String> ids(String path) {
        return admin.get(path).json().valueStream().map(node -> node.get("id").asString()).toList();
    }
}
