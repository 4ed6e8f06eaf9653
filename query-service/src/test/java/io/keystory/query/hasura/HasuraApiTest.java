package io.keystory.query.hasura;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.role.RoleEvent.RoleCreated;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HasuraApiTest {

    private static final String RESOURCE = "https://graph.example.com";

    private final TestQueryService service = TestQueryService.running();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Grace");
    private final RoleCreated role =
            new RoleCreated(new RoleId(Ids.next()), "reader-" + Ids.next(), "Reads", RoleType.USER, false);
    private final TestClient caller = service.withToken(user.userId().value(), RESOURCE);

    @BeforeEach
    void a_user_with_a_role() {
        service.events().append(user, role, new RoleAssigned(user.userId(), role.roleId()));
        service.catchUp();
    }

    @Test
    void a_token_for_the_resource_stands_for_its_user_in_a_role_that_they_have() {
        Answer answer = asked(caller, "", role.name());
        assertThat(answer.json()).hasToString(
                "{\"X-Hasura-User-Id\":\"%s\",\"X-Hasura-Role\":\"%s\"}".formatted(user.userId(), role.name()));
        assertThat(answer.response().headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_role_that_the_user_does_not_have_is_refused_and_so_is_none() {
        assertThat(asked(caller, "", "administrator").code()).isEqualTo("auth.expected_role_not_found");
        assertThat(asked(caller, "&unauthorizedRole=guest", "administrator").status()).isEqualTo(401);
        assertThat(caller.get("/api/authn/hasura?resource=" + RESOURCE).code()).isEqualTo("auth.expected_role_not_found");
    }

    @Test
    void without_a_token_for_the_resource_nobody_is_anybody_but_in_the_role_that_is_meant_for_them() {
        assertThat(asked(service.anonymous(), "", role.name()).code()).isEqualTo("auth.authorization_header_missing");
        TestClient elsewhere = service.withToken(user.userId().value(), "https://other.example.com");
        assertThat(asked(elsewhere, "", role.name()).code()).isEqualTo("auth.unauthorized");
        for (TestClient stranger : new TestClient[] {service.anonymous(), elsewhere}) {
            assertThat(asked(stranger, "&unauthorizedRole=guest", role.name()).json())
                    .hasToString("{\"X-Hasura-Role\":\"guest\"}");
        }
    }

    @Test
    void what_the_token_must_be_for_has_to_be_said() {
        assertThat(caller.get("/api/authn/hasura").code()).isEqualTo("guard.invalid_input");
        assertThat(caller.get("/api/authn/hasura?resource=").code()).isEqualTo("guard.invalid_input");
    }

    private static Answer asked(TestClient client, String more, String expectedRole) {
        return client.get("/api/authn/hasura?resource=" + RESOURCE + more, "Expected-Role", expectedRole);
    }
}
