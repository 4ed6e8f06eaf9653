package io.keystory.events.resource;

import static io.keystory.events.platform.Recordings.START;
import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.resource.ResourceEvent.AccessTokenTtlChanged;
import io.keystory.events.resource.ResourceEvent.DefaultChanged;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ResourceDeleted;
import io.keystory.events.resource.ResourceEvent.ResourceRenamed;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeDescriptionChanged;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceEvent.ScopeRenamed;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ResourceFoldTest {

    private static final ResourceId ID = new ResourceId("r1");
    private static final ScopeId READ = new ScopeId("s1");
    private static final ScopeId WRITE = new ScopeId("s2");
    private static final ResourceCreated CREATED = new ResourceCreated(ID, "API", "https://api.example.org", 3600);

    private final ResourceFold fold = new ResourceFold();

    @Test
    void a_resource_is_shown_with_the_fields_of_the_api() {
        String shown = JsonMapper.shared().writeValueAsString(fold.over(recorded(CREATED)));

        assertThat(JsonMapper.shared().readTree(shown)).isEqualTo(JsonMapper.shared().readTree("""
                {"tenantId":"default","id":"r1","name":"API","indicator":"https://api.example.org",
                 "isDefault":false,"accessTokenTtl":3600}"""));
    }

    @Test
    void every_change_shows() {
        var view = fold.over(recorded(CREATED, new ResourceRenamed(ID, "Other"), new AccessTokenTtlChanged(ID, 60),
                new DefaultChanged(ID, true), new ScopeAdded(ID, READ, "read", null),
                new ScopeAdded(ID, WRITE, "write", null), new ScopeRenamed(ID, READ, "see"),
                new ScopeDescriptionChanged(ID, READ, "look only"), new ScopeRemoved(ID, WRITE)));

        assertThat(view).isEqualTo(new ResourceView("default", "r1", "Other", "https://api.example.org", true, 60,
                List.of(new ScopeView("default", "s1", "r1", "see", "look only", START + 4000))));
    }

    @Test
    void a_deleted_resource_does_not_exist() {
        assertThat(fold.over(recorded(CREATED, new ResourceDeleted(ID)))).isNull();
    }
}
