package io.keystory.oidc.specification.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.signingkey.SignatureAlgorithm;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKeys;
import io.keystory.oidc.support.TestProvider;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What OpenID Connect Core 5.4 says that scopes stand for, in the standard profile. */
class Core54ScopeClaimsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);
    private static final List<String> PROFILE = List.of("name", "family_name", "given_name", "middle_name", "nickname",
            "preferred_username", "profile", "picture", "website", "gender", "birthdate", "zoneinfo", "locale", "updated_at");

    private Authorized app;

    @BeforeAll
    static void keys() {
        TestKeys.all();
    }

    @BeforeEach
    void somebody_of_whom_everything_is_known() {
        String client = GIVEN.client(ApplicationType.SPA);
        GIVEN.standardClaims(client);
        app = new Authorized(PROVIDER, client, GIVEN.knownUser());
    }

    static Stream<Object[]> scopes() {
        return Stream.of(
                new Object[] {"openid", List.of()},
                new Object[] {"openid profile", PROFILE},
                new Object[] {"openid email", List.of("email", "email_verified")},
                new Object[] {"openid address", List.of("address")},
                new Object[] {"openid phone", List.of("phone_number", "phone_number_verified")},
                new Object[] {"phone openid email", List.of("email", "email_verified", "phone_number",
                        "phone_number_verified")});
    }

    @ParameterizedTest
    @MethodSource("scopes")
    @DisplayName("5.4: each scope stands for its claims, in whatever order it is asked for")
    void claims_of_scopes(String scope, List<String> claims) {
        JsonNode told = told(scope);

        assertThat(told.path("sub").asString()).isEqualTo(app.user());
        assertThat(told.propertyNames()).containsAll(claims);
        assertThat(told.propertyNames()).filteredOn(ofTheStandard()::contains)
                .containsExactlyInAnyOrderElementsOf(claims);
    }

    @Test
    @DisplayName("5.4: all scopes together stand for all of them, with the types of 5.1")
    void all_scopes() {
        JsonNode told = told("openid profile email address phone");

        assertThat(told.propertyNames()).containsAll(ofTheStandard());
        ofTheStandard().stream().filter(name -> !name.endsWith("_verified") && !List.of("address", "updated_at")
                .contains(name)).forEach(name -> assertThat(told.path(name).isString()).as(name).isTrue());
        assertThat(told.path("email_verified").isBoolean()).isTrue();
        assertThat(told.path("phone_number_verified").isBoolean()).isTrue();
        assertThat(told.path("updated_at").isIntegralNumber()).isTrue();
        assertThat(told.path("phone_number").asString()).startsWith("+");
        assertThat(told.path("address").propertyNames()).containsExactlyInAnyOrder(
                "formatted", "street_address", "locality", "region", "postal_code", "country");
    }

    @Test
    @DisplayName("5.4: they are told by userinfo where an access token is issued, and not in the ID token")
    void not_in_the_id_token() {
        Answer tokens = app.exchange("openid profile email address phone");

        assertThat(TestKeys.verified(tokens.text("id_token"), SignatureAlgorithm.ES384).propertyNames())
                .doesNotContainAnyElementsOf(ofTheStandard());
    }

    @Test
    @DisplayName("5.4: of scopes that nobody knows nothing is told, and nothing is refused (3.1.2.1)")
    void unknown_scopes() {
        assertThat(told("openid email unheard_of").propertyNames()).contains("email");
    }

    @Test
    @DisplayName("5.4: a refreshed token for fewer scopes tells less")
    void fewer_scopes() {
        String token = app.exchange("openid email phone offline_access").text("refresh_token");

        assertThat(me(app.refresh(token, "scope", "openid phone")).propertyNames())
                .contains("phone_number").doesNotContain("email");
    }

    private JsonNode told(String scope) {
        return me(app.exchange(scope));
    }

    private static JsonNode me(Answer tokens) {
        return PROVIDER.calls().get("/oidc/me", Calls.bearer(tokens.text("access_token")).toArray(String[]::new)).json();
    }

    private static List<String> ofTheStandard() {
        return Stream.concat(PROFILE.stream(), Stream.of("email", "email_verified", "address", "phone_number",
                "phone_number_verified")).toList();
    }
}
