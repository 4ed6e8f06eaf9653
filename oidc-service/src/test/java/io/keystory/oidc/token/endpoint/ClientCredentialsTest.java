package io.keystory.oidc.token.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationType;
import io.keystory.events.platform.Actor;
import io.keystory.events.role.RoleType;
import io.keystory.events.token.TokenEvent.TokensIssued;
import io.keystory.oidc.support.Calls;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.oidc.support.Facts;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestKey;
import io.keystory.oidc.support.TestProvider;
import io.keystory.store.EventLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private String machine;
    private Given.ResourceView resource;

    @BeforeEach
    void aMachineWithARole() {
        TestKey.current();
        resource = GIVEN.resource(1200, "read", "write");
        machine = GIVEN.client(ApplicationType.MACHINE_TO_MACHINE);
        GIVEN.roleOfClient(machine, GIVEN.role(RoleType.MACHINE_TO_MACHINE, "Robot", resource, "read"));
    }

    @Test
    void a_machine_gets_what_it_asks_for_and_its_roles_give() {
        Facts facts = new Facts(PROVIDER);

        Answer answer = token("resource", resource.indicator(), "scope", "read write");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("scope")).isEqualTo("read");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(1200);
        assertThat(TestKey.type(answer.text("access_token"))).isEqualTo("at+jwt");
        assertThat(TestKey.claims(answer.text("access_token"))).containsEntry("sub", machine)
                .containsEntry("client_id", machine).containsEntry("aud", resource.indicator())
                .containsEntry("scope", "read");
        assertThat(answer.json().has("refresh_token")).isFalse();
        assertThat(facts.of(TokensIssued.class)).singleElement()
                .satisfies(fact -> assertThat(fact.applicationId().value()).isEqualTo(machine))
                .satisfies(fact -> assertThat(fact.applicationSecret()).isEqualTo("Default secret"));
        assertThat(PROVIDER.bean(EventLog.class).reader().after(PROVIDER.bean(EventLog.class).reader().head() - 1, 1))
                .singleElement().satisfies(event ->
                        assertThat(event.metadata().actor()).isEqualTo(Actor.application(machine)));
    }

    @Test
    void the_management_api_has_an_alias_at_our_own_address() {
        GIVEN.roleOfClient(machine, GIVEN.role(RoleType.MACHINE_TO_MACHINE, "All", GIVEN.managementApi(), "all"));

        for (String indicator : List.of("https://default.logto.app/api", "http://localhost:3001/api")) {
            Answer answer = token("resource", indicator, "scope", "all");
            assertThat(answer.text("scope")).isEqualTo("all");
            assertThat(TestKey.claims(answer.text("access_token"))).containsEntry("aud", indicator);
        }
    }

    @Test
    void the_scope_is_told_even_when_there_is_none() {
        Answer answer = token("resource", resource.indicator());

        assertThat(answer.json().has("scope")).isTrue();
        assertThat(answer.text("scope")).isEmpty();
    }

    @Test
    void roles_for_users_give_machines_nothing() {
        GIVEN.roleOfClient(machine, GIVEN.role(RoleType.USER, "Person", resource, "write"));

        assertThat(token("resource", resource.indicator(), "scope", "write").text("scope")).isEmpty();
    }

    @Test
    void a_resource_must_be_named_known_and_one() {
        assertThat(token().error()).isEqualTo("invalid_target");
        assertThat(token("resource", "https://nobody.example").error()).isEqualTo("invalid_target");
        assertThat(token("resource", resource.indicator() + "," + GIVEN.resource(60, "x").indicator()).error())
                .isEqualTo("invalid_target");
    }

    @Test
    void other_clients_may_not_and_machines_may_nothing_else() {
        String web = GIVEN.client(ApplicationType.TRADITIONAL);

        assertThat(PROVIDER.calls().form("/oidc/token", Calls.basic(web, Given.SECRET), "grant_type",
                "client_credentials", "resource", resource.indicator()).error()).isEqualTo("unauthorized_client");
        assertThat(PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), "grant_type",
                "refresh_token", "refresh_token", "x").error()).isEqualTo("unauthorized_client");
        assertThat(PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), "grant_type",
                "password").error()).isEqualTo("unsupported_grant_type");
    }

    private Answer token(String... parameters) {
        String[] all = new String[parameters.length + 2];
        System.arraycopy(new String[] {"grant_type", "client_credentials"}, 0, all, 0, 2);
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return PROVIDER.calls().form("/oidc/token", Calls.basic(machine, Given.SECRET), all);
    }
}
