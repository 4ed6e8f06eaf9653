package io.keystory.query.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.AccessRules;
import io.keystory.events.application.ApplicationEvent.AccessRulesChanged;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationType;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessControlApiTest {

    private static final String NOBODY =
            "{\"userIds\":[],\"userRoleIds\":[],\"organizationIds\":[],\"organizationRoleRules\":[]}";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();
    private final ApplicationCreated shop = TestApplications.of(ApplicationType.TRADITIONAL, "Shop", false);
    private final String path = "/api/applications/" + shop.applicationId();

    @Test
    void who_may_use_an_application_is_shown_as_it_is_and_as_it_was() {
        service.events().append(shop);
        service.catchUp();
        long created = Long.parseLong(admin.get(path).header("Keystory-Position"));
        assertThat(admin.get(path + "/access-control").json().toString()).isEqualTo(NOBODY);

        service.events().append(new AccessRulesChanged(shop.applicationId(),
                new AccessRules(List.of("ada"), List.of(), List.of(), List.of())));
        service.catchUp();

        assertThat(admin.get(path + "/access-control").json().toString()).contains("[\"ada\"]");
        assertThat(admin.get(path + "/access-control?asOf=" + created).json().toString()).isEqualTo(NOBODY);
        assertThat(admin.get(path).json().has("accessRules")).isFalse();
        assertThat(admin.get("/api/applications/none/access-control").code()).isEqualTo("entity.not_exists_with_id");
    }
}
