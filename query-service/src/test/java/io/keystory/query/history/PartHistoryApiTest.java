package io.keystory.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.action.ActionEvent.ActionChanged;
import io.keystory.events.action.ActionEvent.ActionDeleted;
import io.keystory.events.action.ActionType;
import io.keystory.events.action.OnExecutionError;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.applicationexperience.ApplicationExperienceEvent.ApplicationExperienceSet;
import io.keystory.events.applicationexperience.ApplicationExperienceId;
import io.keystory.events.applicationexperience.ApplicationLook;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenCreated;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenUsed;
import io.keystory.events.clientregistration.InitialAccessTokenId;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyEvent.RegistrationPolicyChanged;
import io.keystory.events.clientregistration.RegistrationPolicyId;
import io.keystory.events.configuration.ConfigurationEvent.SessionTtlChanged;
import io.keystory.events.configuration.ConfigurationId;
import io.keystory.events.connector.ConnectorEvent.ConnectorConfigured;
import io.keystory.events.connector.ConnectorEvent.ConnectorCreated;
import io.keystory.events.connector.ConnectorEvent.ConnectorDeleted;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerChanged;
import io.keystory.events.jwtcustomizer.JwtCustomizerEvent.JwtCustomizerDeleted;
import io.keystory.events.jwtcustomizer.JwtCustomizerId;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.MembershipEvent.OrganizationRoleAssigned;
import io.keystory.events.organization.OrganizationConsentEvent.OrganizationConsentGiven;
import io.keystory.events.organization.OrganizationId;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.signingkey.KeyRingId;
import io.keystory.events.signingkey.KeyStatus;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyGenerated;
import io.keystory.events.signingkey.SigningKeyEvent.SigningKeyStatusChanged;
import io.keystory.events.user.UserId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PartHistoryApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient historian = service.withScope("read:history");
    private final OrganizationId acme = new OrganizationId(Ids.next());
    private final ApplicationId app = new ApplicationId(Ids.next());
    private final UserId ada = new UserId(Ids.nextUser());

    @Test
    void memberships_of_users_and_of_applications_have_one_each() {
        Member member = Member.of(ada);
        service.events().append(new MemberAdded(acme, member),
                new OrganizationRoleAssigned(acme, member, new OrganizationRoleId("owner")),
                new MemberAdded(acme, Member.of(app)), new MemberRemoved(acme, member));

        JsonNode history = of("/api/organizations/%s/users/%s".formatted(acme, ada));

        assertThat(types(history)).containsExactly(
                "organization.member_removed", "organization.role_assigned", "organization.member_added");
        assertThat(history.get(1).get("changes").toString())
                .isEqualTo("[{\"path\":\"roleIds\",\"before\":[],\"after\":[\"owner\"]}]");
        assertThat(types(of("/api/organizations/%s/applications/%s".formatted(acme, app))))
                .containsExactly("organization.member_added");
    }

    @Test
    void what_a_user_lets_an_application_do_in_organizations_has_one() {
        service.events().append(new OrganizationConsentGiven(app, ada, acme));

        assertThat(of("/api/applications/%s/users/%s/consent-organizations".formatted(app, ada)).at("/0/changes").toString())
                .isEqualTo("[{\"path\":\"organizationIds\",\"before\":null,\"after\":[\"%s\"]}]".formatted(acme));
    }

    @Test
    void an_applications_own_look_has_one() {
        service.events().append(new ApplicationExperienceSet(ApplicationExperienceId.of(app),
                new ApplicationLook(null, null, null, null, null, "Notes")));

        assertThat(of("/api/applications/" + app + "/sign-in-experience").at("/0/changes").toString())
                .contains("\"displayName\"", "\"Notes\"");
    }

    @Test
    void scripts_for_tokens_have_one_each() {
        service.events().append(new JwtCustomizerChanged(JwtCustomizerId.ACCESS_TOKEN, "old", false, null),
                new JwtCustomizerChanged(JwtCustomizerId.ACCESS_TOKEN, "new", false, null),
                new JwtCustomizerDeleted(JwtCustomizerId.ACCESS_TOKEN));

        assertThat(of("/api/configs/jwt-customizer/access-token").at("/1/changes").toString())
                .isEqualTo("[{\"path\":\"script\",\"before\":\"old\",\"after\":\"new\"}]");
        assertThat(historian.get("/api/configs/jwt-customizer/id-token/history").status()).isEqualTo(400);
    }

    @Test
    void what_lets_clients_register_has_one_and_so_has_the_policy_for_them() {
        InitialAccessTokenId token = new InitialAccessTokenId(Ids.next());
        long before = service.events().append(new InitialAccessTokenCreated(token, "For partners", null, 2));
        service.events().append(new InitialAccessTokenUsed(token, app),
                new RegistrationPolicyChanged(RegistrationPolicyId.POLICY, RegistrationPolicy.DEFAULTS));

        assertThat(of("/api/client-registration/initial-access-tokens/" + token).at("/0/changes").toString())
                .isEqualTo("[{\"path\":\"uses\",\"before\":0,\"after\":1}]");
        assertThat(of("/api/client-registration").at("/0/type").asString()).isEqualTo("client_registration.policy_changed");
        assertThat(historian.get("/api/client-registration/diff?from=" + before).status()).isEqualTo(200);
    }

    @Test
    void parts_of_the_configuration_have_one_each() {
        ConfigurationId part = new ConfigurationId("part" + Ids.next());
        service.events().append(new SessionTtlChanged(part, 3600), new SessionTtlChanged(part, 7200));

        assertThat(of("/api/configs/" + part).at("/0/changes").toString())
                .isEqualTo("[{\"path\":\"sessionTtl\",\"before\":3600,\"after\":7200}]");
    }

    @Test
    void key_rings_have_one_each_that_does_not_tell_where_secrets_are() {
        KeyRingId ring = new KeyRingId("ring" + Ids.next());
        service.events().append(
                new SigningKeyGenerated(ring, "k1", Map.of("kty", "EC"), "vault-entry", KeyStatus.NEXT),
                new SigningKeyStatusChanged(ring, "k1", KeyStatus.CURRENT));

        JsonNode history = of("/api/signing-keys/" + ring);

        assertThat(history.at("/0/changes/0/after/0/status").asString()).isEqualTo("Current");
        assertThat(history.at("/0/changes/0/before/0/status").asString()).isEqualTo("Next");
        assertThat(history.toString()).doesNotContain("vault-entry");
    }

    @Test
    void nor_does_the_history_of_anything_else_that_has_secrets() {
        ConnectorId connector = new ConnectorId(Ids.next());
        ActionType action = ActionType.POST_FIRST_FACTOR_VERIFICATION;
        service.events().append(new ActionChanged(action, "old", false, OnExecutionError.ALLOW, "vault-entry-1"),
                new ActionChanged(action, "new", false, OnExecutionError.ALLOW, "vault-entry-2"),
                new ActionDeleted(action),
                new JwtCustomizerChanged(JwtCustomizerId.CLIENT_CREDENTIALS, "script", false, "vault-entry-3"),
                new JwtCustomizerDeleted(JwtCustomizerId.CLIENT_CREDENTIALS));
        long before = service.events().append(new ConnectorCreated(connector, "smtp", ConnectorType.EMAIL, null, null));
        long configured = service.events().append(
                new ConnectorConfigured(connector, Map.of("host", "mail.example"), "vault-entry-4"));
        service.events().append(new ConnectorDeleted(connector));
        service.catchUp();

        assertThat(of("/api/actions/" + action.wireName()).at("/1/changes").toString())
                .isEqualTo("[{\"path\":\"script\",\"before\":\"old\",\"after\":\"new\"}]");
        for (String path : new String[] {"/api/actions/" + action.wireName(),
            "/api/configs/jwt-customizer/client-credentials", "/api/connectors/" + connector}) {
            assertThat(of(path).toString()).as(path).doesNotContain("vault-entry");
        }
        assertThat(historian.get("/api/connectors/%s/diff?from=%d&to=%d".formatted(connector, before, configured)).body())
                .contains("mail.example").doesNotContain("vault-entry");
    }

    @Test
    void where_nothing_happened_there_is_none() {
        for (String path : new String[] {"/api/organizations/none/users/none", "/api/organizations/none/applications/none",
            "/api/applications/none/users/none/consent-organizations", "/api/applications/none/sign-in-experience",
            "/api/client-registration/initial-access-tokens/none", "/api/configs/none", "/api/signing-keys/none"}) {
            Answer answer = historian.get(path + "/history");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code()).as(path).isEqualTo("entity.not_exists_with_id");
            assertThat(service.withScope("read:events").get(path + "/history").status()).as(path).isEqualTo(403);
        }
    }

    private JsonNode of(String path) {
        Answer answer = historian.get(path + "/history");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Iterable<String> types(JsonNode history) {
        return history.valueStream().map(entry -> entry.get("type").asString()).toList();
    }
}
