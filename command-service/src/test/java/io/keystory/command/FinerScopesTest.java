package io.keystory.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import io.keystory.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FinerScopesTest {

    private static final String FORBIDDEN = "403 auth.forbidden";

    private final TestCommandService service = TestCommandService.renewed();

    @Test
    void whoever_writes_users_writes_them_but_neither_their_roles_nor_their_tokens() {
        TestClient writer = service.withScope("write:users");
        String user = user(writer);

        assertThat(writer.patch("/api/users/" + user, "{'name': 'Ada'}").status()).isEqualTo(200);
        for (String closed : new String[] {"/roles", "/personal-access-tokens", "/erasure"}) {
            assertThat(writer.post("/api/users/" + user + closed, "{}").refusal()).as(closed).isEqualTo(FORBIDDEN);
        }
        assertThat(writer.post("/api/roles", "{}").refusal()).isEqualTo(FORBIDDEN);
        assertThat(writer.delete("/api/users/" + user).status()).isEqualTo(204);
        assertThat(writer.delete("/api/users/" + user).refusal()).isEqualTo("404 entity.not_exists_with_id");
    }

    @Test
    void administrators_are_changed_by_those_alone_who_may_do_everything() {
        TestClient writer = service.withScope("write:users");
        String administrator = user(service.administrator());
        assertThat(service.administrator().put("/api/administrators/" + administrator, "{}").status()).isEqualTo(204);
        long head = service.head();

        assertThat(writer.patch("/api/users/" + administrator, "{'primaryEmail': 'mine@example.com'}").refusal())
                .isEqualTo(FORBIDDEN);
        assertThat(writer.patch("/api/users/" + administrator + "/password", "{'password': 'Mine-all-mine-9'}").refusal())
                .isEqualTo(FORBIDDEN);
        assertThat(writer.delete("/api/users/" + administrator).refusal()).isEqualTo(FORBIDDEN);
        assertThat(service.head()).isEqualTo(head);
        assertThat(service.administrator().patch("/api/users/" + administrator, "{'name': 'Ada'}").status()).isEqualTo(200);
    }

    @Test
    void each_other_scope_opens_its_own() {
        TestClient organizations = service.withScope("write:organizations");
        String organization = organizations.post("/api/organizations", "{'name': 'Acme'}").text("id");
        assertThat(organizations.post("/api/organizations/" + organization + "/applications", "{}").refusal()).isEqualTo(FORBIDDEN);
        assertThat(organizations.post("/api/organization-roles", "{}").refusal()).isEqualTo(FORBIDDEN);
        assertThat(service.withScope("write:resources").post("/api/resources",
                "{'name': 'Shop', 'indicator': 'https://%s.example'}".formatted(Ids.nextUser())).status()).isEqualTo(201);
        assertThat(service.withScope("write:sign-in-experience").patch("/api/sign-in-exp",
                "{'supportEmail': 'help@example.com'}").status()).isEqualTo(200);
        assertThat(service.withScope("write:sign-in-experience").patch("/api/configs/cimd", "{}").refusal()).isEqualTo(FORBIDDEN);
    }

    private static String user(TestClient client) {
        return client.post("/api/users", "{'username': 'u%s', 'password': 'Correct-horse-7'}".formatted(Ids.nextUser())).text("id");
    }
}
