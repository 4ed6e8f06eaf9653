package io.keystory.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationFold;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.resource.ResourceEvent.ResourceCreated;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeRemoved;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.session.SessionEvent.SessionStarted;
import io.keystory.events.session.SessionId;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.platform.Ids;
import io.keystory.platform.projection.Generation;
import io.keystory.platform.projection.Projection;
import io.keystory.query.application.TestApplications;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.Streams;
import io.keystory.store.read.LogReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class RebuildTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestQueryService service = TestQueryService.running();
    private final JdbcTemplate jdbc = service.bean(JdbcTemplate.class);
    private final ApplicationCreated application = TestApplications.of(ApplicationType.NATIVE, "Kept", false);

    @BeforeEach
    void a_log_of_everything_that_read_models_are_made_of() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Kept");
        UserCreated gone = TestUsers.named("u" + Ids.nextUser(), null, "Gone");
        RoleCreated role = new RoleCreated(new RoleId(Ids.next()), "r" + Ids.next(), "Things", RoleType.USER, false);
        ResourceCreated shop = new ResourceCreated(new ResourceId(Ids.next()), "Shop", "https://" + Ids.next(), 60);
        ScopeId read = new ScopeId(Ids.next());
        ScopeId write = new ScopeId(Ids.next());
        service.events().append(application, user, gone, role, shop,
                new ScopeAdded(shop.resourceId(), read, "read", null),
                new ScopeAdded(shop.resourceId(), write, "write", null),
                new ScopeAssigned(role.roleId(), shop.resourceId(), read),
                new ScopeAssigned(role.roleId(), shop.resourceId(), write), new ScopeRemoved(shop.resourceId(), write),
                new UserEvent.RoleAssigned(user.userId(), role.roleId()),
                new UserEvent.RoleAssigned(gone.userId(), role.roleId()), new UserDeleted(gone.userId()),
                new SessionStarted(new SessionId(Ids.next()), user.userId(), application.applicationId(),
                        new InteractionId(Ids.next()), Set.of("pwd"), 1_700_000_000_000L, 4_000_000_000_000L),
                new NameChanged(user.userId(), "Renamed"),
                new ApplicationEvent.ApplicationRenamed(application.applicationId(), "Renamed"));
        service.catchUp();
    }

    @Test
    void what_was_built_live_is_what_is_rebuilt_from_the_log_in_one_go() {
        Map<String, List<Map<String, Object>>> live = contents();
        tables().forEach(table -> jdbc.execute("truncate " + table));
        List<Recorded<DomainEvent>> log = service.bean(LogReader.class).after(0, Integer.MAX_VALUE);

        new TransactionTemplate(service.bean(PlatformTransactionManager.class)).executeWithoutResult(status ->
                service.beans(Projection.class).forEach(projection -> projection.project(log.stream()
                        .filter(event -> projection.handles().stream().anyMatch(type -> type.isInstance(event.event())))
                        .toList(), Generation.LIVE)));

        assertThat(contents()).isEqualTo(live);
    }

    @Test
    void what_was_built_live_is_what_the_fold_says() {
        String doc = jdbc.queryForObject("select doc from read.application where id = ?", String.class,
                application.applicationId().value());

        assertThat(doc).isEqualTo(JSON.writeValueAsString(service.bean(Streams.class)
                .fold(application.stream(), new ApplicationFold()).orElseThrow()));
    }

    private Map<String, List<Map<String, Object>>> contents() {
        Map<String, List<Map<String, Object>>> contents = new LinkedHashMap<>();
        tables().forEach(table -> contents.put(table,
                jdbc.queryForList("select to_jsonb(t)::text as row from " + table + " t where %s order by 1"
                        .formatted(table.equals("read.total") ? "value > 0" : "true"))));
        return contents;
    }

    private List<String> tables() {
        return jdbc.queryForList("""
                select 'read.' || quote_ident(table_name) from information_schema.tables where table_schema = 'read'
                  and table_name not in ('flyway_schema_history', 'token') order by 1""", String.class);
    }
}
