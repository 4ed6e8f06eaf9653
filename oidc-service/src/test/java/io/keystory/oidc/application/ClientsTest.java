package io.keystory.oidc.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationId;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.oidc.support.Given;
import io.keystory.oidc.support.TestProvider;
import io.keystory.platform.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private static final TestProvider PROVIDER = TestProvider.running();
    private static final Given GIVEN = new Given(PROVIDER);

    private final Clients clients = PROVIDER.bean(Clients.class);

    @Test
    void built_in_clients_are_there_from_the_start() {
        assertThat(clients.find("admin-console").orElseThrow().redirectUris())
                .containsExactly("http://localhost:3001/console/callback");
        assertThat(clients.find("admin-console").orElseThrow().postLogoutRedirectUris())
                .containsExactly("http://localhost:3001/console");
        assertThat(clients.find("demo-app").orElseThrow().redirectUris())
                .containsExactly("http://localhost:3001/demo-app");
        assertThat(clients.find("account-center").orElseThrow().redirectUris())
                .containsExactly("http://localhost:3001/account");
        assertThat(clients.find("admin-console").orElseThrow().isPublic()).isTrue();
        assertThat(clients.find("device-demo-app").orElseThrow().grantTypes())
                .containsExactlyInAnyOrder("urn:ietf:params:oauth:grant-type:device_code", "refresh_token");
    }

    @Test
    void a_client_is_known_as_soon_as_it_is_created_even_before_the_projection_has_it() {
        ApplicationId id = new ApplicationId(Ids.next());
        assertThat(clients.find(id.value())).isEmpty();

        PROVIDER.events().append(new ApplicationCreated(id, "New", null, ApplicationType.SPA, ClientMetadata.EMPTY,
                ClientSettings.DEFAULTS, Map.of(), false));

        assertThat(clients.find(id.value())).isPresent();
    }

    @Test
    void a_change_is_seen_once_the_projection_has_it() {
        String id = GIVEN.client(ApplicationType.SPA);
        assertThat(clients.find(id).orElseThrow().redirectUris()).containsExactly(Given.REDIRECT_URI);

        PROVIDER.events().append(new ClientMetadataChanged(new ApplicationId(id),
                new ClientMetadata(List.of("https://new.example.com/cb"), List.of(), null, null, null)));
        PROVIDER.catchUp();

        assertThat(clients.find(id).orElseThrow().redirectUris()).containsExactly("https://new.example.com/cb");
    }

    @Test
    void grants_follow_from_the_type() {
        assertThat(clients.find(GIVEN.client(ApplicationType.MACHINE_TO_MACHINE)).orElseThrow().grantTypes())
                .containsExactly("client_credentials");
        assertThat(clients.find(GIVEN.client(ApplicationType.SPA)).orElseThrow().grantTypes())
                .containsExactlyInAnyOrder("authorization_code", "refresh_token");
        assertThat(clients.find(GIVEN.client(ApplicationType.NATIVE, new ClientSettings(null, null, null, null, null,
                null, null, null, true, null))).orElseThrow().allowsGrant("authorization_code")).isFalse();
    }

    @Test
    void lifetimes_have_defaults_and_days_win_over_seconds() {
        Client plain = clients.find("demo-app").orElseThrow();
        assertThat(plain.lifetimes().idToken()).isEqualTo(3600);
        assertThat(plain.lifetimes().refreshToken()).isEqualTo(14 * 24 * 3600);
        Client set = clients.find(GIVEN.client(ApplicationType.SPA, new ClientSettings(
                null, 60L, 500L, 2, null, null, null, null, null, null))).orElseThrow();
        assertThat(set.lifetimes().idToken()).isEqualTo(60);
        assertThat(set.lifetimes().refreshToken()).isEqualTo(2 * 24 * 3600);
    }

    @Test
    void what_is_no_id_is_not_looked_up() {
        assertThat(clients.find(null)).isEmpty();
        assertThat(clients.find("")).isEmpty();
        assertThat(clients.find("a b")).isEmpty();
        assertThat(clients.find("x".repeat(65))).isEmpty();
    }
}
