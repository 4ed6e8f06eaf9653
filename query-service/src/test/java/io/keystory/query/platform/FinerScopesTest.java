package io.keystory.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinerScopesTest {

    private final TestQueryService service = TestQueryService.running();

    @ParameterizedTest
    @CsvSource({
        "read:users, /api/users, /api/roles", "read:users, /api/dashboard/users/total, /api/logs",
        "read:users, /api/users?page=1, /api/users/x/personal-access-tokens",
        "read:users, /api/users, /api/users/x/export", "read:users, /api/users, /api/users?asOf=1",
        "read:applications, /api/applications, /api/applications/x/secrets",
        "read:resources, /api/resources, /api/users", "read:roles, /api/roles, /api/users",
        "read:organizations, /api/organizations, /api/users", "read:organizations, /api/organization-roles, /api/roles",
        "read:sign-in-experience, /api/custom-phrases, /api/captcha-provider",
        "read:sign-in-experience, /api/email-templates, /api/connectors"})
    void a_scope_opens_its_own_reads_and_no_other(String scope, String open, String closed) {
        TestClient reader = service.withScope(scope);

        assertThat(reader.get(open).status()).as(open).isEqualTo(200);
        assertThat(reader.get(closed).code()).as(closed).isEqualTo("auth.forbidden");
    }

    @Test
    void the_past_takes_the_scope_for_the_past() {
        var user = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(user);
        service.catchUp();

        assertThat(service.withScope("read:users").get("/api/users/" + user.userId() + "/history").code()).isEqualTo("auth.forbidden");
        assertThat(service.withScope("read:users write:users").get("/api/users/" + user.userId()).status()).isEqualTo(200);
        assertThat(service.withScope("write:users").get("/api/users/" + user.userId()).code()).isEqualTo("auth.forbidden");
    }
}
