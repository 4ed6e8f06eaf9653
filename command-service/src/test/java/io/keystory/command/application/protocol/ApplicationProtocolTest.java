package io.keystory.command.application.protocol;

import static io.keystory.command.application.Applications.ID;
import static io.keystory.command.application.Applications.created;
import static io.keystory.command.application.Applications.given;
import static io.keystory.events.application.ApplicationType.SPA;
import static io.keystory.events.application.ApplicationType.TRADITIONAL;
import static io.keystory.events.application.protocol.ClientAuthenticationMethod.PRIVATE_KEY_JWT;
import static io.keystory.events.application.protocol.ClientAuthenticationMethod.SELF_SIGNED_TLS_CLIENT_AUTH;
import static io.keystory.events.application.protocol.ClientAuthenticationMethod.TLS_CLIENT_AUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationCommand.ChangeProtocol;
import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ProtocolEvent.CertificateNamesChosen;
import io.keystory.events.application.ProtocolEvent.ClaimsProfileChosen;
import io.keystory.events.application.ProtocolEvent.ClientCredentialsChosen;
import io.keystory.events.application.ProtocolEvent.FrontchannelLogoutChosen;
import io.keystory.events.application.ProtocolEvent.LoginRulesChosen;
import io.keystory.events.application.ProtocolEvent.ResponseAlgorithmsChosen;
import io.keystory.events.application.ProtocolEvent.SecurityProfileChosen;
import io.keystory.events.application.ProtocolEvent.TokenBindingChosen;
import io.keystory.events.application.protocol.AuthorizationRules;
import io.keystory.events.application.protocol.CertificateNames;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ClientAuthenticationMethod;
import io.keystory.events.application.protocol.ClientCredentialRules;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.application.protocol.FrontchannelLogout;
import io.keystory.events.application.protocol.LoginRules;
import io.keystory.events.application.protocol.ResponseAlgorithms;
import io.keystory.events.application.protocol.SecurityProfile;
import io.keystory.events.application.protocol.TokenBindingRules;
import io.keystory.events.platform.Change;
import io.keystory.events.signingkey.SignatureAlgorithm;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationProtocolTest {

    private static final ClaimsProfileChosen STANDARD = new ClaimsProfileChosen(ID, ClaimsProfile.STANDARD);
    private static final ResponseAlgorithms.Changes UNSIGNED =
            new ResponseAlgorithms.Changes(Change.none(), Change.none());
    private static final ResponseAlgorithmsChosen RSA =
            new ResponseAlgorithmsChosen(ID, new ResponseAlgorithms(SignatureAlgorithm.RS256, null));

    private static final ClientMetadataChanged REDIRECTS = new ClientMetadataChanged(
            ID, new ClientMetadata(List.of("https://app.example/callback"), List.of(), null, null, null));

    @Test
    void each_group_that_changes_is_an_event_of_its_own() {
        ChangeProtocol both = change(Change.to(ClaimsProfile.STANDARD), Change.to(SignatureAlgorithm.RS256));

        assertThat(given(created(TRADITIONAL)).when(both)).containsExactly(STANDARD, RSA);
        assertThat(given(created(TRADITIONAL), STANDARD).when(both)).containsExactly(RSA);
        assertThat(given(created(TRADITIONAL)).after(both).when(both)).isEmpty();
    }

    @Test
    void what_is_absent_stays() {
        assertThat(given(created(TRADITIONAL), STANDARD, RSA).when(change(Change.none(), Change.none()))).isEmpty();
        assertThat(given(created(TRADITIONAL), RSA).when(changes(
                Change.none(), new ResponseAlgorithms.Changes(Change.none(), Change.to(SignatureAlgorithm.PS256)),
                ClientCredentialRules.Changes.NONE, Change.none())))
                .containsExactly(new ResponseAlgorithmsChosen(
                        ID, new ResponseAlgorithms(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256)));
    }

    @Test
    void null_goes_back_to_the_default() {
        assertThat(given(created(TRADITIONAL), STANDARD, RSA).when(change(Change.to(null), Change.to(null))))
                .containsExactly(new ClaimsProfileChosen(ID, ClaimsProfile.COMPATIBLE),
                        new ResponseAlgorithmsChosen(ID, ResponseAlgorithms.DEFAULTS));
    }

    @Test
    void credentials_are_of_clients_that_can_keep_them_and_complete() {
        ChangeProtocol keys = credentials(PRIVATE_KEY_JWT, "https://keys.example.com", null);

        assertThat(given(created(TRADITIONAL)).when(keys)).singleElement().isInstanceOf(ClientCredentialsChosen.class);
        assertThat(given(created(SPA)).refused(keys))
                .isEqualTo("application.public_client_does_not_authenticate 422");
        assertThat(given(created(TRADITIONAL)).refused(credentials(PRIVATE_KEY_JWT, null, null)))
                .isEqualTo("application.keys_missing 422");
    }

    @Test
    void a_client_with_a_certificate_is_known_by_one_name_in_it() {
        ChangeProtocol dns = names("client.example.com", null);

        assertThat(given(created(TRADITIONAL)).when(credentials(TLS_CLIENT_AUTH, null, "CN=client"))).hasSize(1);
        assertThat(given(created(TRADITIONAL)).when(dns)).containsExactly(new CertificateNamesChosen(
                ID, new CertificateNames("client.example.com", null, null, null)));
        assertThat(given(created(TRADITIONAL)).after(dns).when(credentials(TLS_CLIENT_AUTH, null, null))).hasSize(1);
        assertThat(given(created(TRADITIONAL)).refused(credentials(TLS_CLIENT_AUTH, null, null)))
                .isEqualTo("application.one_certificate_name_needed 422");
        assertThat(given(created(TRADITIONAL)).after(dns).refused(credentials(TLS_CLIENT_AUTH, null, "CN=client")))
                .isEqualTo("application.one_certificate_name_needed 422");
        assertThat(given(created(TRADITIONAL)).refused(names("client.example.com", "client@example.com")))
                .isEqualTo("application.one_certificate_name_needed 422");
        assertThat(given(created(TRADITIONAL)).refused(credentials(SELF_SIGNED_TLS_CLIENT_AUTH, null, null)))
                .isEqualTo("application.keys_missing 422");
    }

    @Test
    void tokens_are_bound_in_one_way() {
        assertThat(given(created(SPA)).when(binding(false, true))).containsExactly(
                new TokenBindingChosen(ID, new TokenBindingRules(false, true)));
        assertThat(given(created(SPA)).refused(binding(true, true))).isEqualTo("application.tokens_bound_twice 422");
    }

    @Test
    void the_profile_fapi2_needs_keys_and_an_algorithm_of_its_own() {
        ChangeProtocol fapi2 = changes(
                Change.none(), UNSIGNED, ClientCredentialRules.Changes.NONE, Change.to(SecurityProfile.FAPI2));
        ChangeProtocol keys = credentials(PRIVATE_KEY_JWT, "https://keys.example.com", null);

        assertThat(given(created(TRADITIONAL)).refused(fapi2)).isEqualTo("application.fapi2_needs_keys 422");
        assertThat(given(created(SPA)).refused(fapi2)).isEqualTo("application.fapi2_needs_keys 422");
        assertThat(given(created(TRADITIONAL)).after(credentials(TLS_CLIENT_AUTH, null, "CN=client")).refused(fapi2))
                .isEqualTo("application.fapi2_needs_algorithm 422");
        assertThat(given(created(TRADITIONAL)).after(keys).refused(fapi2))
                .isEqualTo("application.fapi2_needs_algorithm 422");
        assertThat(given(created(TRADITIONAL)).after(keys).after(change(Change.none(), Change.to(SignatureAlgorithm.ES256)))
                .when(fapi2)).containsExactly(new SecurityProfileChosen(ID, SecurityProfile.FAPI2));
    }

    @Test
    void under_the_profile_fapi2_every_algorithm_is_one_of_three() {
        ChangeProtocol fapi2 = changes(Change.none(),
                new ResponseAlgorithms.Changes(Change.to(SignatureAlgorithm.ES256), Change.none()),
                ClientCredentialRules.Changes.NONE, Change.to(SecurityProfile.FAPI2));
        ChangeProtocol keys = credentials(PRIVATE_KEY_JWT, "https://keys.example.com", null);

        for (SignatureAlgorithm other : List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES384)) {
            assertThat(given(created(TRADITIONAL)).after(keys).after(fapi2).refused(
                    change(Change.none(), Change.to(other)))).isEqualTo("application.fapi2_needs_algorithm 422");
            assertThat(given(created(TRADITIONAL)).after(keys).after(fapi2).refused(changes(Change.none(),
                    new ResponseAlgorithms.Changes(Change.none(), Change.to(other)), ClientCredentialRules.Changes.NONE,
                    Change.none()))).isEqualTo("application.fapi2_needs_algorithm 422");
        }
    }

    @Test
    void an_application_that_does_not_exist_is_not_changed() {
        assertThat(given().refused(change(Change.none(), Change.none()))).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void what_is_loaded_in_browsers_to_sign_out_belongs_to_the_application() {
        assertThat(given(created(TRADITIONAL), REDIRECTS).when(frontchannel("https://app.example/out?a=b")))
                .containsExactly(new FrontchannelLogoutChosen(
                        ID, new FrontchannelLogout("https://app.example/out?a=b", true)));
        for (String address : List.of("https://evil.example/out", "http://app.example/out", "https://app.example:444/out",
                "https://app.example/out#f", "https://me@app.example/out", "javascript:alert(1)", "/out", "")) {
            assertThat(given(created(TRADITIONAL), REDIRECTS).refused(frontchannel(address)))
                    .as(address).isEqualTo("guard.invalid_input 400");
        }
    }

    @Test
    void how_users_sign_in_is_chosen_together() {
        LoginRules hourly = new LoginRules(3600L, true, "https://app.example/login");
        ChangeProtocol change = new ChangeProtocol(ID, new ClientProtocol.Changes(Change.none(), UNSIGNED,
                ClientCredentialRules.Changes.NONE, AuthorizationRules.Changes.NONE, TokenBindingRules.Changes.NONE,
                FrontchannelLogout.Changes.NONE, Change.none(), CertificateNames.Changes.NONE, Change.none(),
                new LoginRules.Changes(Change.to(hourly.defaultMaxAge()), Change.to(true),
                        Change.to(hourly.initiateLoginUri()))));

        assertThat(given(created(TRADITIONAL)).when(change)).containsExactly(new LoginRulesChosen(ID, hourly));
        assertThat(given(created(TRADITIONAL)).after(change).when(change)).isEmpty();
    }

    private static ChangeProtocol frontchannel(String address) {
        return new ChangeProtocol(ID, new ClientProtocol.Changes(Change.none(), UNSIGNED,
                ClientCredentialRules.Changes.NONE, AuthorizationRules.Changes.NONE, TokenBindingRules.Changes.NONE,
                new FrontchannelLogout.Changes(Change.to(address), Change.to(true)), Change.none(),
                CertificateNames.Changes.NONE, Change.none(), LoginRules.Changes.NONE));
    }

    private static ChangeProtocol names(String dns, String email) {
        return new ChangeProtocol(ID, new ClientProtocol.Changes(Change.none(), UNSIGNED,
                ClientCredentialRules.Changes.NONE, AuthorizationRules.Changes.NONE, TokenBindingRules.Changes.NONE,
                FrontchannelLogout.Changes.NONE, Change.none(), new CertificateNames.Changes(
                        Change.to(dns), Change.none(), Change.none(), Change.to(email)), Change.none(),
                LoginRules.Changes.NONE));
    }

    private static ChangeProtocol binding(boolean toKey, boolean toCertificate) {
        return new ChangeProtocol(ID, new ClientProtocol.Changes(Change.none(), UNSIGNED,
                ClientCredentialRules.Changes.NONE, AuthorizationRules.Changes.NONE,
                new TokenBindingRules.Changes(Change.to(toKey), Change.to(toCertificate)),
                FrontchannelLogout.Changes.NONE, Change.none(), CertificateNames.Changes.NONE, Change.none(), LoginRules.Changes.NONE));
    }

    private static ChangeProtocol change(Change<ClaimsProfile> profile, Change<SignatureAlgorithm> ofIdTokens) {
        return changes(profile, new ResponseAlgorithms.Changes(ofIdTokens, Change.none()),
                ClientCredentialRules.Changes.NONE, Change.none());
    }

    private static ChangeProtocol credentials(ClientAuthenticationMethod method, String jwksUri, String subject) {
        return changes(Change.none(), UNSIGNED, new ClientCredentialRules.Changes(Change.to(method), Change.none(),
                Change.none(), Change.to(jwksUri), Change.to(subject)), Change.none());
    }

    private static ChangeProtocol changes(Change<ClaimsProfile> profile, ResponseAlgorithms.Changes algorithms,
            ClientCredentialRules.Changes credentials, Change<SecurityProfile> security) {
        return new ChangeProtocol(ID, new ClientProtocol.Changes(profile, algorithms, credentials,
                AuthorizationRules.Changes.NONE, TokenBindingRules.Changes.NONE, FrontchannelLogout.Changes.NONE, security,
                CertificateNames.Changes.NONE, Change.none(), LoginRules.Changes.NONE));
    }
}
