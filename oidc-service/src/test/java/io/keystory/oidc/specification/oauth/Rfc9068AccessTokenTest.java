package io.keystory.oidc.specification.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.role.RoleType;
import io.keystory.oidc.support.Authorized;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What RFC 9068 demands of signed access tokens, and RFC 8707 of what they are for. */
class Rfc9068AccessTokenTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private Authorized app;
    private Given.ResourceView resource;

    @BeforeEach
    void aUserWithARoleLetAnApplicationIn() {
        TestKey.current();
        resource = GIVEN.resource(720, "read", "write");
        app = new Authorized(PROVIDER, GIVEN.client(ApplicationType.SPA), GIVEN.user());
        GIVEN.roleOfUser(app.user(), GIVEN.role(RoleType.USER, "Reader", resource, "read"));
    }

    @Test
    void section_2_1_it_is_signed_and_says_what_type_it_is() {
        String token = redeem("resource", resource.indicator()).text("access_token");

        assertThat(TestKey.type(token)).isEqualTo("at+jwt");
        assertThat(TestKey.claims(token)).isNotEmpty();
    }

    @Test
    void section_2_2_it_has_all_claims_that_are_required() {
        Answer answer = redeem("resource", resource.indicator());
        Map<String, Object> claims = TestKey.claims(answer.text("access_token"));

        assertThat(claims).containsOnlyKeys("iss", "exp", "aud", "sub", "client_id", "iat", "jti", "scope",
                        "log_position", "grant_id", "session_id")
                .containsEntry("iss", "http://localhost:3001/oidc").containsEntry("aud", resource.indicator())
                .containsEntry("sub", app.user()).containsEntry("client_id", app.client());
        assertThat((Long) claims.get("exp") - (Long) claims.get("iat")).isEqualTo(720);
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(720);
    }

    @Test
    void section_2_2_no_two_tokens_have_the_same_id() {
        assertThat(TestKey.claims(redeem("resource", resource.indicator()).text("access_token")).get("jti"))
                .isNotEqualTo(TestKey.claims(redeem("resource", resource.indicator()).text("access_token")).get("jti"));
    }

    @Test
    void section_2_2_3_the_scope_is_what_was_asked_for_and_is_allowed() {
        assertThat(TestKey.claims(redeem("resource", resource.indicator()).text("access_token")))
                .containsEntry("scope", "read");
    }

    @Test
    void section_5_the_subject_of_an_applications_own_token_is_the_application() {
        String machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);

        assertThat(TestKey.claims(PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), "grant_type",
                "client_credentials", "resource", resource.indicator()).text("access_token")))
                .containsEntry("sub", machine).containsEntry("client_id", machine);
    }

    @Test
    void rfc_8707_section_2_2_a_token_is_for_one_resource_that_was_authorized() {
        Given.ResourceView other = GIVEN.resource(60, "x");

        assertThat(redeem("resource", other.indicator()).error()).isEqualTo("invalid_target");
        assertThat(redeem("resource", resource.indicator() + "," + other.indicator()).error()).isEqualTo("invalid_target");
        assertThat(redeem("resource", "not a uri").error()).isEqualTo("invalid_target");
    }

    @Test
    void rfc_8707_section_2_2_a_refresh_token_gives_tokens_for_each_resource_it_was_authorized_for() {
        Given.ResourceView other = GIVEN.resource(60, "x");
        String code = app.code("openid offline_access read", resource.indicator(), other.indicator());
        Answer first = app.redeem(code);
        Answer second = app.refresh(first.text("refresh_token"), "resource", resource.indicator());
        Answer third = app.refresh(second.text("refresh_token"), "resource", other.indicator());

        assertThat(TestKey.claims(second.text("access_token"))).containsEntry("aud", resource.indicator());
        assertThat(TestKey.claims(third.text("access_token"))).containsEntry("aud", other.indicator());
        assertThat(third.json().path("expires_in").asInt()).isEqualTo(60);
    }

    @Test
    void without_a_resource_the_token_is_opaque() {
        assertThat(redeem("resource", null).text("access_token")).hasSize(43);
    }

    private Answer redeem(String... more) {
        String code = app.code("openid read write", resource.indicator());
        String[] all = new String[10 + more.length];
        System.arraycopy(new String[] {"grant_type", "authorization_code", "client_id", app.client(), "code", code,
            "code_verifier", Authorized.VERIFIER, "redirect_uri", Given.REDIRECT_URI}, 0, all, 0, 10);
        System.arraycopy(more, 0, all, 10, more.length);
        return PROVIDER.calls().form("/oidc/token", all);
    }
}
