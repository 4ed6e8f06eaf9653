package io.keystory.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.keystory.command.support.TestClient;
import io.keystory.command.support.TestCommandService;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the Management API times every way of not being allowed to use it. */
class ManagementApiSecurityTest {

    private static final List<String> OTHER_APIS =
            List.of("/api/setup", "/api/experience", "/api/interaction", "/api/my-account", "/api/verifications",
                    "/api/swagger.json", "/api/docs", "/api/status", "/api/.well-known/user-assets/",
                    "/api/authn/single-sign-on/");

    private final TestCommandService service = TestCommandService.running();

    @TestFactory
    Stream<DynamicTest> a_route_needs_a_token_for_this_api_with_the_permission() {
        return routes().map(route -> dynamicTest(route.toString(), () -> {
            long head = service.head();

            assertThat(route.call(service.anonymous())).isEqualTo("401 auth.authorization_header_missing");
            assertThat(route.call(service.anonymous(), "Authorization", "Basic YTpi"))
                    .isEqualTo("401 auth.authorization_token_type_not_supported");
            assertThat(route.call(service.anonymous(), "Authorization", "Bearer x.y.z"))
                    .isEqualTo("401 auth.unauthorized");
            assertThat(route.call(service.withAudience("https://other.example"))).isEqualTo("401 auth.unauthorized");
            assertThat(route.call(service.withScope("openid read:users"))).isEqualTo("403 auth.forbidden");
            assertThat(route.call(service.withScope(""))).isEqualTo("403 auth.forbidden");
            assertThat(service.head()).isEqualTo(head);
        }));
    }

    @Test
    void every_operation_of_this_issue_is_there() {
        assertThat(routes().map(Route::toString).toList()).contains(
                "POST /api/users", "PATCH /api/users/x", "DELETE /api/users/x", "PATCH /api/users/x/custom-data",
                "PATCH /api/users/x/profile", "PATCH /api/users/x/password", "PATCH /api/users/x/password/expiration",
                "POST /api/users/x/password/verify", "PATCH /api/users/x/is-suspended", "POST /api/users/x/roles",
                "PUT /api/users/x/roles", "DELETE /api/users/x/roles/x", "POST /api/applications",
                "PATCH /api/applications/x", "DELETE /api/applications/x", "PATCH /api/applications/x/custom-data",
                "POST /api/applications/x/secrets", "PATCH /api/applications/x/secrets/x",
                "DELETE /api/applications/x/secrets/x", "DELETE /api/applications/x/legacy-secret",
                "POST /api/applications/x/roles", "PUT /api/applications/x/roles", "DELETE /api/applications/x/roles/x",
                "POST /api/resources", "PATCH /api/resources/x", "PATCH /api/resources/x/is-default",
                "DELETE /api/resources/x", "POST /api/resources/x/scopes", "PATCH /api/resources/x/scopes/x",
                "DELETE /api/resources/x/scopes/x", "POST /api/roles", "PATCH /api/roles/x", "DELETE /api/roles/x",
                "POST /api/roles/x/users", "DELETE /api/roles/x/users/x", "POST /api/roles/x/applications",
                "DELETE /api/roles/x/applications/x", "POST /api/roles/x/scopes", "DELETE /api/roles/x/scopes/x",
                "PATCH /api/sign-in-exp", "POST /api/sign-in-exp/default/check-password", "PATCH /api/account-center",
                "PUT /api/administrators/x", "DELETE /api/administrators/x");
    }

    private Stream<Route> routes() {
        return service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods().keySet().stream()
                .flatMap(ManagementApiSecurityTest::routes)
                .filter(route -> OTHER_APIS.stream().noneMatch(route.path()::startsWith));
    }

    private static Stream<Route> routes(RequestMappingInfo mapping) {
        Set<String> patterns = mapping.getPatternValues();
        return patterns.stream()
                .filter(pattern -> pattern.startsWith("/api/"))
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.name(), pattern.replaceAll("\\{[^}]+}", "x"))));
    }

    private record Route(String method, String path) {

        String call(TestClient client, String... headers) {
            return client.send(method, path, method.equals("DELETE") ? null : "{}", headers).refusal();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
