package io.keystory.command.configuration;

import static io.keystory.events.configuration.ConfigurationView.CREDENTIAL_NOTICES;
import static io.keystory.events.configuration.ConfigurationView.ID_TOKEN;
import static io.keystory.events.configuration.ConfigurationView.METADATA_DOCUMENTS;
import static io.keystory.events.configuration.ConfigurationView.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.application.ConsentScopeKind;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import io.keystory.events.application.UserScope;
import io.keystory.events.configuration.ConfigurationCommand;
import io.keystory.events.configuration.ConfigurationCommand.ChangeCredentialNotices;
import io.keystory.events.configuration.ConfigurationCommand.ChangeIdTokenClaims;
import io.keystory.events.configuration.ConfigurationCommand.ChangeSessionTtl;
import io.keystory.events.configuration.ConfigurationCommand.DisableMetadataDocumentScope;
import io.keystory.events.configuration.ConfigurationCommand.EnableMetadataDocumentScopes;
import io.keystory.events.configuration.ConfigurationEvent;
import io.keystory.events.configuration.ConfigurationEvent.CredentialNoticesChanged;
import io.keystory.events.configuration.ConfigurationEvent.IdTokenClaimsChanged;
import io.keystory.events.configuration.ConfigurationEvent.MetadataDocumentScopesChanged;
import io.keystory.events.configuration.ConfigurationEvent.SessionTtlChanged;
import io.keystory.events.configuration.ConfigurationView;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationDeciderTest {

    @Test
    void claims_of_id_tokens_are_changed() {
        var change = new ChangeIdTokenClaims(ID_TOKEN, List.of("roles", "organizations"));

        assertThat(given().when(change))
                .containsExactly(new IdTokenClaimsChanged(ID_TOKEN, List.of("roles", "organizations")));
        assertThat(given().after(change).when(change)).isEmpty();
        assertThat(given().after(change).when(new ChangeIdTokenClaims(ID_TOKEN, List.of())))
                .containsExactly(new IdTokenClaimsChanged(ID_TOKEN, List.of()));
    }

    @Test
    void a_claim_that_does_not_exist_is_refused() {
        assertThat(given().refused(new ChangeIdTokenClaims(ID_TOKEN, List.of("password"))))
                .isEqualTo("guard.invalid_input 400");
    }

    @Test
    void people_are_told_of_changed_credentials_from_when_that_is_wanted() {
        var tell = new ChangeCredentialNotices(CREDENTIAL_NOTICES, true);
        var doNotTell = new ChangeCredentialNotices(CREDENTIAL_NOTICES, false);

        assertThat(given().when(doNotTell)).isEmpty();
        assertThat(given().when(tell)).containsExactly(new CredentialNoticesChanged(CREDENTIAL_NOTICES, true));
        assertThat(given().after(tell).when(tell)).isEmpty();
        assertThat(given().after(tell).when(doNotTell))
                .containsExactly(new CredentialNoticesChanged(CREDENTIAL_NOTICES, false));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 31_536_000})
    void sessions_live_from_a_second_to_a_year(long ttl) {
        var change = new ChangeSessionTtl(SESSION, ttl);

        assertThat(given().when(change)).containsExactly(new SessionTtlChanged(SESSION, ttl));
        assertThat(given().after(change).when(change)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 31_536_001})
    void sessions_do_not_live_for_ever_nor_for_no_time(long ttl) {
        assertThat(given().refused(new ChangeSessionTtl(SESSION, ttl))).isEqualTo("guard.invalid_input 400");
    }

    @Test
    void what_clients_with_documents_may_ask_for_grows_and_shrinks() {
        var phone = new EnableMetadataDocumentScopes(METADATA_DOCUMENTS, scopes(UserScope.PHONE));
        var noEmail = new DisableMetadataDocumentScope(METADATA_DOCUMENTS, ConsentScopeKind.USER, "email");

        assertThat(given().when(phone)).containsExactly(new MetadataDocumentScopesChanged(
                METADATA_DOCUMENTS, scopes(UserScope.PROFILE, UserScope.EMAIL, UserScope.PHONE)));
        assertThat(given().after(phone).when(phone)).isEmpty();
        assertThat(given().after(phone).when(noEmail)).containsExactly(new MetadataDocumentScopesChanged(
                METADATA_DOCUMENTS, scopes(UserScope.PROFILE, UserScope.PHONE)));
        assertThat(given().after(noEmail).refused(noEmail)).isEqualTo("entity.not_found 404");
    }

    @ParameterizedTest
    @EnumSource(value = ConsentScopeKind.class, names = "USER", mode = EnumSource.Mode.EXCLUDE)
    void a_scope_of_each_kind_is_taken_away_alone(ConsentScopeKind kind) {
        ConsentScopes all = new ConsentScopes(List.of(), List.of(new ResourceScope(new ResourceId("r"), new ScopeId("x"))),
                List.of(new OrganizationScopeId("x")), List.of(new ResourceScope(new ResourceId("r"), new ScopeId("x"))));
        var enable = new EnableMetadataDocumentScopes(METADATA_DOCUMENTS, all);
        var disable = new DisableMetadataDocumentScope(METADATA_DOCUMENTS, kind, "x");

        assertThat(given().after(enable).when(disable)).singleElement()
                .extracting(e -> ((MetadataDocumentScopesChanged) e).scopes().plus(all))
                .isEqualTo(ConfigurationView.DEFAULTS.documentScopes().plus(all));
        assertThat(given().after(enable).after(disable).refused(disable)).isEqualTo("entity.not_found 404");
    }

    @Test
    void nobody_asks_for_the_management_api() {
        ConsentScopes management = new ConsentScopes(List.of(), List.of(),
                List.of(), List.of(new ResourceScope(ResourceId.MANAGEMENT_API, new ScopeId("management-api-all"))));

        assertThat(given().refused(new EnableMetadataDocumentScopes(METADATA_DOCUMENTS, management)))
                .isEqualTo("application.consent_management_api_scopes_not_allowed 422");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(ConfigurationAggregate.class).givenNoPriorActivity()
                .when(new ChangeSessionTtl(SESSION, 60)).expectEvents(new SessionTtlChanged(SESSION, 60));
        Aggregates.fixture(ConfigurationAggregate.class).given(new SessionTtlChanged(SESSION, 60))
                .when(new ChangeSessionTtl(SESSION, 60)).expectNoEvents();
    }

    private static ConsentScopes scopes(UserScope... ofUsers) {
        return new ConsentScopes(List.of(ofUsers), List.of(), List.of(), List.of());
    }

    private static Given<ConfigurationView, ConfigurationCommand, ConfigurationEvent> given() {
        return Given.given(new ConfigurationDecider());
    }
}
