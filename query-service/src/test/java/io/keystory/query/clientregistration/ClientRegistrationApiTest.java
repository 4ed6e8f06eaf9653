package io.keystory.query.clientregistration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenCreated;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenRevoked;
import io.keystory.events.clientregistration.InitialAccessTokenEvent.InitialAccessTokenUsed;
import io.keystory.events.clientregistration.InitialAccessTokenId;
import io.keystory.events.clientregistration.RegistrationMode;
import io.keystory.events.clientregistration.RegistrationPolicy;
import io.keystory.events.clientregistration.RegistrationPolicyEvent.RegistrationPolicyChanged;
import io.keystory.events.clientregistration.RegistrationPolicyId;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClientRegistrationApiTest {

    private static final String POLICY = "/api/client-registration";
    private static final String TOKENS = POLICY + "/initial-access-tokens";

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void the_policy_is_shown_as_it_is_and_as_it_was() {
        long before = Long.parseLong(admin.get(TOKENS).header("Keystory-Position"));
        service.events().append(new RegistrationPolicyChanged(RegistrationPolicyId.POLICY, new RegistrationPolicy(
                RegistrationMode.OPEN, null, null, null, null, null, null, null, 7, null, null)));
        service.catchUp();

        assertThat(admin.get(POLICY).json().get("mode").asString()).isEqualTo("open");
        assertThat(admin.get(POLICY).json().get("mostClients").asInt()).isEqualTo(7);
        if (before > 0) {
            assertThat(admin.get(POLICY + "?asOf=" + before).status()).isEqualTo(200);
        }
    }

    @Test
    void tokens_are_listed_with_their_uses_until_they_are_revoked() {
        InitialAccessTokenId id = new InitialAccessTokenId(Ids.next());
        service.events().append(new InitialAccessTokenCreated(id, "CI", 4_000_000_000_000L, 3),
                new InitialAccessTokenUsed(id, new ApplicationId("app")));
        service.catchUp();

        JsonNode token = find(id);
        assertThat(token.get("name").asString()).isEqualTo("CI");
        assertThat(token.get("uses").asInt()).isEqualTo(1);
        assertThat(token.get("mostUses").asInt()).isEqualTo(3);
        assertThat(token.has("value")).isFalse();
        service.events().append(new InitialAccessTokenRevoked(id));
        service.catchUp();
        assertThat(find(id)).isNull();
    }

    private JsonNode find(InitialAccessTokenId id) {
        for (JsonNode token : admin.get(TOKENS).json()) {
            if (token.get("id").asString().equals(id.value())) {
                return token;
            }
        }
        return null;
    }
}
