package io.keystory.events.role;

import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleEvent.DefaultChanged;
import io.keystory.events.role.RoleEvent.DescriptionChanged;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.RoleDeleted;
import io.keystory.events.role.RoleEvent.RoleRenamed;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleEvent.ScopeRemoved;
import io.keystory.events.role.RoleView.AssignedScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoleFoldTest {

    private static final RoleId ID = new RoleId("r1");
    private static final ResourceId API = new ResourceId("api");
    private static final RoleCreated CREATED = new RoleCreated(ID, "reader", "reads", RoleType.USER, false);

    private final RoleFold fold = new RoleFold();

    @Test
    void a_role_is_shown_with_the_fields_of_the_api() {
        assertThat(JsonMapper.shared().<JsonNode>valueToTree(fold.over(recorded(CREATED))))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"tenantId":"default","id":"r1","name":"reader","description":"reads","type":"User",
                         "isDefault":false}"""));
    }

    @Test
    void every_change_shows() {
        var view = fold.over(recorded(CREATED, new RoleRenamed(ID, "writer"), new DescriptionChanged(ID, "writes"),
                new DefaultChanged(ID, true), new ScopeAssigned(ID, API, new ScopeId("read")),
                new ScopeAssigned(ID, API, new ScopeId("write")), new ScopeRemoved(ID, new ScopeId("read"))));

        assertThat(view).isEqualTo(new RoleView("default", "r1", "writer", "writes", RoleType.USER, true,
                List.of(new AssignedScope("api", "write"))));
    }

    @Test
    void a_deleted_role_does_not_exist() {
        assertThat(fold.over(recorded(CREATED, new RoleDeleted(ID)))).isNull();
    }
}
