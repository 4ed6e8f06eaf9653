package io.keystory.query.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorCreated;
import io.keystory.events.ssoconnector.SsoConnectorEvent.SsoConnectorDeleted;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.ssoconnector.SsoProvider;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.platform.Ids;
import io.keystory.query.support.TestClient;
import io.keystory.query.support.TestQueryService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UserIdentitiesApiTest {

    private final TestQueryService service = TestQueryService.running();
    private final TestClient admin = service.administrator();

    @Test
    void who_a_user_is_at_enterprise_providers_is_told_as_long_as_the_connector_is_there() {
        UserCreated ada = TestUsers.named("ada" + Ids.nextUser(), null, "Ada");
        SsoConnectorId connector = new SsoConnectorId(Ids.next());
        service.events().append(new SsoConnectorCreated(connector, SsoProvider.OKTA, Ids.next()));
        long then = service.events().append(ada, new SsoIdentityLinked(ada.userId(), "i1", connector,
                "https://idp.example", new SocialIdentity("7", Map.of("name", "Ada"))));
        service.catchUp();
        String path = "/api/users/" + ada.userId();
        String one = path + "/sso-identities/" + connector;

        assertThat(admin.get(one).json().at("/ssoIdentity/identityId").asString()).isEqualTo("7");
        JsonNode included = admin.get(path + "?includeSsoIdentities=true").json().get("ssoIdentities");
        assertThat(included.at("/0/issuer").asString()).isEqualTo("https://idp.example");
        assertThat(included.at("/0/userId").asString()).isEqualTo(ada.userId().value());
        assertThat(admin.get(path + "/all-identities").json().at("/ssoIdentities/0/ssoConnectorId").asString())
                .isEqualTo(connector.value());
        assertThat(admin.get(path).json().has("ssoIdentities")).isFalse();
        assertThat(admin.get(path + "/sso-identities/none").code())
                .isEqualTo("user.enterprise_sso_identity_not_exists");

        service.events().append(new SsoConnectorDeleted(connector));
        service.catchUp();
        assertThat(admin.get(one).status()).isEqualTo(404);
        assertThat(admin.get(path + "?includeSsoIdentities=true").json().get("ssoIdentities")).isEmpty();
        assertThat(admin.get(one + "?asOf=" + then).json().at("/ssoIdentity/detail/name").asString()).isEqualTo("Ada");
    }

    @Test
    void identities_elsewhere_are_told_together_and_by_target() {
        UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, null);
        service.events().append(user, new IdentityLinked(user.userId(), "github",
                new SocialIdentity("7", Map.of("name", "Ada"))));
        service.catchUp();
        String path = "/api/users/" + user.userId();

        assertThat(admin.get(path + "/all-identities").json().at("/socialIdentities/0/target").asString())
                .isEqualTo("github");
        assertThat(admin.get(path + "/identities/github").json().at("/identity/details/name").asString())
                .isEqualTo("Ada");
        assertThat(admin.get(path + "/identities/google").code()).isEqualTo("user.identity_not_exist");
        assertThat(admin.get(path).json().at("/identities/github/userId").asString()).isEqualTo("7");
    }
}
