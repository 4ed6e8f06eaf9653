package io.keystory.edge.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

    private final RouteTable table = RouteTable.load();

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/users,                                    QUERY",
        "HEAD,   /api/users,                                    QUERY",
        "POST,   /api/users,                                    COMMAND",
        "PATCH,  /api/users/u1,                                 COMMAND",
        "GET,    /api/users/u1/history,                         QUERY",
        "POST,   /api/users/u1/erasure,                         COMMAND",
        "GET,    /api/users/u1/export,                          QUERY",
        "GET,    /api/experience/interaction,                   COMMAND",
        "PUT,    /api/experience,                               COMMAND",
        "GET,    /api/interaction/consent,                      COMMAND",
        "GET,    /api/interactions/i1/story,                    QUERY",
        "POST,   /api/verifications/password,                   COMMAND",
        "GET,    /api/saml/app/authn,                           OIDC",
        "GET,    /api/saml-applications/app/callback,           OIDC",
        "GET,    /api/saml-applications/app/metadata,           QUERY",
        "GET,    /api/my-account/identities/google/access-token, COMMAND",
        "POST,   /api/projections/users/rebuilds,               QUERY",
        "DELETE, /api/projections/users/dead-letters/d1,        QUERY",
        "GET,    /api/setup,                                    QUERY",
        "POST,   /api/setup/administrator,                      COMMAND",
        "GET,    /api/development/messages,                     QUERY",
        "GET,    /api/swagger.json,                             QUERY",
        "GET,    /api/docs,                                     QUERY",
        "GET,    /api/docs/index.html,                          QUERY",
        "GET,    /api/.well-known/sign-in-exp,                  QUERY",
        "GET,    /oidc/auth,                                    OIDC",
        "POST,   /oidc/token,                                   OIDC",
        "OPTIONS,/oidc/token,                                   OIDC",
        "GET,    /.well-known/oauth-authorization-server/oidc,  OIDC",
        "GET,    /,                                             OIDC",
        "GET,    /sign-in,                                      OIDC",
        "GET,    /sign-in/verification-code,                    OIDC",
        "GET,    /consent,                                      OIDC",
        "POST,   /callback/c1,                                  OIDC",
        "GET,    /callback/c1,                                  OIDC",
        "POST,   /account/callback/social/c1,                   OIDC",
        "GET,    /account/callback/social/c1,                   FRONTENDS",
        "GET,    /account,                                      FRONTENDS",
        "GET,    /console,                                      FRONTENDS",
        "GET,    /console/,                                     FRONTENDS",
        "GET,    /console/users/u1,                             FRONTENDS",
        "GET,    /demo-app,                                     FRONTENDS",
        "GET,    /device-demo-app,                              FRONTENDS",
        "GET,    /assets/sign-in/index-abcdefgh.js,             FRONTENDS",
        "GET,    /health,                                       EDGE",
    })
    void known_routes_have_their_owner(String method, String path, Owner owner) {
        assertThat(ownerOf(method, path)).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api,                   QUERY",
        "GET,    /api/nothing/here,      QUERY",
        "DELETE, /api/nothing/here,      COMMAND",
        "PUT,    /api/users/u1/history,  QUERY",
        "OPTIONS,/api/users,             COMMAND",
        "OPTIONS,/api/dashboard/users/total, QUERY",
        "GET,    /api/users/u1/erasure,  COMMAND",
        "DELETE, /api/interaction/consent, COMMAND",
        "GET,    /oidc,                  OIDC",
        "PATCH,  /oidc/nothing/here,     OIDC",
    })
    void unknown_operations_go_to_a_service_that_knows_the_address_or_has_the_error_shape_they_need(String method, String path, Owner owner) {
        assertThat(ownerOf(method, path)).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /nothing", "GET, /actuator/health", "GET, /internal/commands", "POST, /sign-in", "POST, /console",
        "GET,  /API/users", "GET, /Oidc/auth", "GET, /apis", "GET, /oidc-admin", "GET, /assets/other/app.js",
        "GET,  /health/live", "POST, /health", "GET, /consolex",
    })
    void everything_else_belongs_to_nobody(String method, String path) {
        assertThat(ownerOf(method, path)).isEqualTo(Owner.NOBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /assets/index-a1.js,         /assets/custom-ui/assets/index-a1.js,  OIDC",
        "HEAD, /logo.svg,                   /assets/custom-ui/logo.svg,            OIDC",
        "GET,  /actuator/env/x.js,          /assets/custom-ui/actuator/env/x.js,   OIDC",
        "GET,  /actuator/env,               /actuator/env,                         NOBODY",
        "GET,  /.env,                       /.env,                                 NOBODY",
        "GET,  /a.b/c,                      /a.b/c,                                NOBODY",
        "POST, /logo.svg,                   /assets/custom-ui/logo.svg,            NOBODY",
        "GET,  /favicon.ico,                /favicon.ico,                          FRONTENDS",
        "GET,  /console/app.js,             /console/app.js,                       FRONTENDS",
        "GET,  /api/swagger.json,           /api/swagger.json,                     QUERY",
    })
    void what_belongs_to_nobody_and_ends_like_a_file_may_be_one_of_uploaded_pages(
            String method, String path, String asked, Owner owner) {
        RouteTable.Target target = table.targetOf(method, path(path));
        assertThat(target.owner()).isEqualTo(owner);
        assertThat(target.path().value()).isEqualTo(asked);
    }

    @Test
    void literal_text_wins_over_a_parameter_and_gives_way_when_it_leads_nowhere() {
        RouteTable small = new RouteTable(List.of(
                new Route("GET", "/a/:x/c", Owner.QUERY),
                new Route("GET", "/a/b", Owner.OIDC),
                new Route("*", "/**", Owner.EDGE)));
        assertThat(small.ownerOf("GET", path("/a/b"))).isEqualTo(Owner.OIDC);
        assertThat(small.ownerOf("GET", path("/a/b/c"))).isEqualTo(Owner.QUERY);
        assertThat(small.ownerOf("GET", path("/a/b/d"))).isEqualTo(Owner.EDGE);
        assertThat(small.ownerOf("PUT", path("/a/b"))).isEqualTo(Owner.EDGE);
    }

    @Test
    void what_no_row_leads_to_belongs_to_nobody_below_the_api_as_well() {
        RouteTable small = new RouteTable(List.of(new Route("GET", "/api/a", Owner.QUERY)));
        assertThat(small.ownerOf("GET", path("/api/b"))).isEqualTo(Owner.NOBODY);
        assertThat(small.ownerOf("PUT", path("/api/a"))).isEqualTo(Owner.QUERY);
    }

    @Test
    void an_address_that_has_the_method_in_a_less_telling_branch_is_left_to_who_owns_all_below_the_more_telling_one() {
        RouteTable small = new RouteTable(List.of(
                new Route("*", "/api/a/**", Owner.OIDC),
                new Route("GET", "/api/:x/b", Owner.QUERY)));
        assertThat(small.ownerOf("GET", path("/api/a/b"))).isEqualTo(Owner.OIDC);
        assertThat(small.ownerOf("PUT", path("/api/a/b"))).isEqualTo(Owner.QUERY);
    }

    @Test
    void a_second_owner_for_the_same_requests_is_refused() {
        List<Route> rows = List.of(new Route("GET", "/a/:x", Owner.QUERY), new Route("GET", "/a/:y", Owner.OIDC));
        assertThatThrownBy(() -> new RouteTable(rows)).hasMessage("two rows for GET /a/:y");
    }

    private Owner ownerOf(String method, String path) {
        return table.ownerOf(method, path(path));
    }

    private static CanonicalPath path(String raw) {
        return CanonicalPath.of(raw).orElseThrow();
    }
}
