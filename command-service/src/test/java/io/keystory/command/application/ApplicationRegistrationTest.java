package io.keystory.command.application;

import static io.keystory.command.application.Applications.ID;
import static io.keystory.command.application.Applications.created;
import static io.keystory.command.application.Applications.given;
import static io.keystory.command.application.Applications.secret;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationCommand.RegisterApplication;
import io.keystory.events.application.ApplicationCommand.RemoveRegistration;
import io.keystory.events.application.ApplicationCommand.ReplaceRegistration;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationEvent.ApplicationRegistered;
import io.keystory.events.application.ApplicationEvent.ApplicationRenamed;
import io.keystory.events.application.ApplicationEvent.RegistrationChanged;
import io.keystory.events.application.ApplicationEvent.SecretCreated;
import io.keystory.events.application.ApplicationEvent.SecretDeleted;
import io.keystory.events.application.ApplicationType;
import io.keystory.events.application.ClientRegistration;
import io.keystory.events.application.ClientSettings;
import io.keystory.events.application.ConsentScopeEvent.UserScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.ProtocolEvent.ClaimsProfileChosen;
import io.keystory.events.application.ProtocolEvent.RequestUrisChosen;
import io.keystory.events.application.RegisteredClient;
import io.keystory.events.application.UserScope;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicationRegistrationTest {

    private static final ClientMetadata METADATA =
            new ClientMetadata(List.of("https://app.example/cb"), List.of(), null, null, null);
    private static final RegisterApplication REGISTER = new RegisterApplication(
            ID, client("App", ApplicationType.TRADITIONAL, "openid", "email"), secret("s1"), 9L, secret("t1"), "iat");

    @Test
    void a_client_that_registers_is_a_third_party_that_may_ask_for_what_it_said() {
        assertThat(given().when(REGISTER)).containsExactly(
                new ApplicationCreated(ID, "App", null, ApplicationType.TRADITIONAL, METADATA, ClientSettings.DEFAULTS,
                        Map.of(), true),
                new ClaimsProfileChosen(ID, ClaimsProfile.STANDARD),
                new UserScopeEnabled(ID, UserScope.EMAIL),
                new SecretCreated(ID, "Default secret", "s1", 9L),
                new ApplicationRegistered(ID, registration("openid", "email"), "t1", "iat"));
        assertThat(given().secrets(REGISTER)).containsExactly(
                "+s1 application-secret value of s1 #", "+t1 registration-token value of t1 #");
    }

    @Test
    void an_id_is_taken_once_and_machines_do_not_register() {
        assertThat(given(created(ApplicationType.SPA)).refused(REGISTER)).isEqualTo("entity.create_failed 422");
        assertThat(given().refused(new RegisterApplication(ID, client("App", ApplicationType.MACHINE_TO_MACHINE),
                null, null, secret("t1"), null))).isEqualTo("application.invalid_third_party_application_type 400");
    }

    @Test
    void what_the_client_says_replaces_what_it_said() {
        assertThat(given().after(REGISTER).when(replace("Other", "openid", "profile"))).containsExactly(
                new ApplicationRenamed(ID, "Other"),
                new UserScopeEnabled(ID, UserScope.PROFILE),
                new UserScopeDisabled(ID, UserScope.EMAIL),
                new RegistrationChanged(ID, registration("openid", "profile")));
        assertThat(given().after(REGISTER).when(replace("App", "openid", "email"))).isEmpty();
    }

    @Test
    void what_administrators_chose_stays() {
        ClaimsProfileChosen chosen = new ClaimsProfileChosen(ID, ClaimsProfile.COMPATIBLE);
        UserScopeEnabled given = new UserScopeEnabled(ID, UserScope.ROLES);

        assertThat(given().after(REGISTER).and(chosen, given).when(replace("App", "openid", "email"))).isEmpty();
    }

    @Test
    void where_requests_are_kept_is_what_the_client_says_or_else_what_administrators_say() {
        RequestUrisChosen chosen = new RequestUrisChosen(ID, List.of("https://client.example/request"));
        RegisteredClient client = withKeys(client("App", ApplicationType.TRADITIONAL, "openid", "email"));
        RegisterApplication registers = new RegisterApplication(ID, client, null, null, secret("t1"), null);
        RegisterApplication publishes = new RegisterApplication(ID, client, null, null, null, null);
        ReplaceRegistration again = new ReplaceRegistration(ID, client, null, null);

        assertThat(given().after(registers).and(chosen).when(again))
                .containsExactly(new RequestUrisChosen(ID, List.of()));
        assertThat(given().after(publishes).and(chosen).when(again)).isEmpty();
    }

    @Test
    void a_new_secret_takes_the_place_of_the_old() {
        ReplaceRegistration renew = new ReplaceRegistration(
                ID, client("App", ApplicationType.TRADITIONAL, "openid", "email"), secret("s2"), 10L);

        assertThat(given().after(REGISTER).when(renew)).containsExactly(
                new SecretDeleted(ID, "s1"), new SecretCreated(ID, "Default secret", "s2", 10L));
        assertThat(given().after(REGISTER).secrets(renew))
                .containsExactly("-s1", "+s2 application-secret value of s2 #");
    }

    @Test
    void a_client_does_not_become_public() {
        assertThat(given().after(REGISTER).refused(
                new ReplaceRegistration(ID, client("App", ApplicationType.SPA), null, null)))
                .isEqualTo("application.registered_type_stays 422");
    }

    @Test
    void a_client_that_removes_itself_is_gone_with_its_secrets_and_others_cannot_be_removed_so() {
        RemoveRegistration remove = new RemoveRegistration(ID);

        assertThat(given().after(REGISTER).when(remove)).containsExactly(new ApplicationDeleted(ID));
        assertThat(given().after(REGISTER).secrets(remove)).containsExactly("-s1", "-t1");
        assertThat(given(created(ApplicationType.SPA)).refused(remove)).isEqualTo("entity.not_exists_with_id 404");
        assertThat(given(created(ApplicationType.SPA)).refused(replace("x"))).isEqualTo("entity.not_exists_with_id 404");
    }

    private static ReplaceRegistration replace(String name, String... scopes) {
        return new ReplaceRegistration(ID, client(name, ApplicationType.TRADITIONAL, scopes), null, null);
    }

    private static RegisteredClient client(String name, ApplicationType type, String... scopes) {
        return new RegisteredClient(name, type, METADATA, ClientProtocol.DEFAULTS.with(ClaimsProfile.STANDARD),
                registration(scopes));
    }

    private static RegisteredClient withKeys(RegisteredClient client) {
        return new RegisteredClient(client.name(), client.type(), client.metadata(), client.protocol().with(
                new ClientCredentialRules(null, null, null, "https://client.example/keys", null)), client.registration());
    }

    private static ClientRegistration registration(String... scopes) {
        return new ClientRegistration("web", "client_secret_basic", List.of("authorization_code"), List.of("code"),
                List.of(scopes), null, null, null, null, null, null);
    }
}
