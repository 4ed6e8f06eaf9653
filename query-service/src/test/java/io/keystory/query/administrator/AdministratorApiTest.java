package io.keystory.query.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.EventLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdministratorApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void those_who_are_appointed_are_listed_until_they_are_dismissed() {
        UserCreated ada = appointed();
        UserCreated bob = appointed();
        UserCreated eve = TestUsers.named("e" + Ids.nextUser(), null, null);
        service.events().append(eve, new RoleAssigned(eve.userId(), new RoleId(Ids.next())));
        service.events().append(new RoleRemoved(bob.userId(), BuiltInRoles.ADMINISTRATOR),
                new UserSuspended(ada.userId()));
        service.catchUp();

        assertThat(ids("")).contains(ada.userId().value())
                .doesNotContain(bob.userId().value(), eve.userId().value());
        assertThat(ids("?search.id=" + ada.userId() + "&mode.id=exact")).containsExactly(ada.userId().value());
        assertThat(ids("?search.id=" + eve.userId() + "&mode.id=exact")).isEmpty();
    }

    @Test
    void who_administered_it_at_a_moment_is_told() {
        UserCreated ada = appointed();
        long then = service.bean(EventLog.class).reader().head();
        UserCreated bob = appointed();
        service.events().append(new RoleRemoved(ada.userId(), BuiltInRoles.ADMINISTRATOR));
        service.catchUp();

        assertThat(ids("")).contains(bob.userId().value()).doesNotContain(ada.userId().value());
        assertThat(ids("?asOf=" + then)).contains(ada.userId().value()).doesNotContain(bob.userId().value());
        assertThat(admin.get("/api/administrators?search=a&asOf=" + then).code()).isEqualTo("history.unsupported_query");
        assertThat(service.withScope("read:history").get("/api/administrators?asOf=" + then).status()).isEqualTo(200);
    }

    @Test
    void the_list_has_pages_and_wants_the_permission() {
        appointed();
        appointed();
        service.catchUp();

        TestClient.Answer page = admin.get("/api/administrators?page=2&page_size=1");

        assertThat(page.json()).hasSize(1);
        assertThat(Integer.parseInt(page.header("Total-Number"))).isGreaterThanOrEqualTo(2);
        assertThat(admin.get("/api/administrators?page_size=0").status()).isEqualTo(400);
        assertThat(service.withScope("openid").get("/api/administrators").status()).isEqualTo(403);
    }

    private UserCreated appointed() {
        UserCreated user = TestUsers.named("a" + Ids.nextUser(), null, null);
        service.events().append(user, new AdministratorAppointed(user.userId(), BuiltInRoles.ADMINISTRATOR));
        return user;
    }

    private List<String> ids(String query) {
        return admin.get("/api/administrators" + query).json().values().stream()
                .map((JsonNode user) -> user.get("id").asString())
                .toList();
    }
}
