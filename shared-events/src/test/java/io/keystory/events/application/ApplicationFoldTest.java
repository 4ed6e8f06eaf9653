package io.keystory.events.application;

import static io.keystory.events.platform.Recordings.START;
import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.application.ApplicationEvent.AccessControlChanged;
import io.keystory.events.application.ApplicationEvent.ApplicationCreated;
import io.keystory.events.application.ApplicationEvent.ApplicationDeleted;
import io.keystory.events.application.ApplicationEvent.ApplicationRenamed;
import io.keystory.events.application.ApplicationEvent.ClientMetadataChanged;
import io.keystory.events.application.ApplicationEvent.ClientSettingsChanged;
import io.keystory.events.application.ApplicationEvent.CustomDataChanged;
import io.keystory.events.application.ApplicationEvent.DescriptionChanged;
import io.keystory.events.application.ApplicationEvent.RoleAssigned;
import io.keystory.events.application.ApplicationEvent.RoleRemoved;
import io.keystory.events.application.ApplicationEvent.SecretCreated;
import io.keystory.events.application.ApplicationEvent.SecretDeleted;
import io.keystory.events.application.ApplicationEvent.SecretRenamed;
import io.keystory.events.application.ApplicationView.SecretEntry;
import io.keystory.events.application.ConsentScopeEvent.OrganizationResourceScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.OrganizationScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.ResourceScopeEnabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeDisabled;
import io.keystory.events.application.ConsentScopeEvent.UserScopeEnabled;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import io.keystory.events.application.ProtocolEvent.ClaimsProfileChosen;
import io.keystory.events.application.ProtocolEvent.ResponseAlgorithmsChosen;
import io.keystory.events.application.protocol.ClaimsProfile;
import io.keystory.events.application.protocol.ClientMetadata;
import io.keystory.events.application.protocol.ClientProtocol;
import io.keystory.events.application.protocol.ResponseAlgorithms;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleId;
import io.keystory.events.signingkey.SignatureAlgorithm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApplicationFoldTest {

    private static final ApplicationId ID = new ApplicationId("app");
    private static final ApplicationCreated CREATED = new ApplicationCreated(ID, "App", null,
            ApplicationType.TRADITIONAL, ClientMetadata.EMPTY, ClientSettings.DEFAULTS, Map.of(), false);

    private final ApplicationFold fold = new ApplicationFold();

    @Test
    void an_application_is_shown_with_the_fields_of_the_api_and_without_secrets() {
        JsonNode shown = JsonMapper.shared().valueToTree(
                fold.over(recorded(CREATED, new SecretCreated(ID, "first", "x1", null))));

        assertThat(shown).isEqualTo(JsonMapper.shared().readTree("""
                {"tenantId":"default","id":"app","name":"App","description":null,"type":"Traditional",
                 "oidcClientMetadata":{"redirectUris":[],"postLogoutRedirectUris":[]},"customClientMetadata":{},
                 "protectedAppMetadata":null,"customData":{},"isThirdParty":false,
                 "appLevelAccessControlEnabled":false,"createdAt":%d}""".formatted(START)));
    }

    @Test
    void every_change_shows() {
        var metadata = new ClientMetadata(List.of("https://example.org"), List.of(), null, null, null);
        var settings = new ClientSettings(null, 60L, null, null, null, null, null, null, null, null);
        var view = fold.over(recorded(CREATED,
                new ApplicationRenamed(ID, "Other"), new DescriptionChanged(ID, "about"),
                new ClientMetadataChanged(ID, metadata), new ClientSettingsChanged(ID, settings),
                new CustomDataChanged(ID, Map.of("a", 1)), new AccessControlChanged(ID, true),
                new ClaimsProfileChosen(ID, ClaimsProfile.STANDARD),
                new ResponseAlgorithmsChosen(ID, new ResponseAlgorithms(SignatureAlgorithm.RS256, null))));

        assertThat(view).isEqualTo(new ApplicationView("default", "app", "Other", "about", ApplicationType.TRADITIONAL,
                metadata, settings, null, Map.of("a", 1), false, true, START, List.of(),
                ConsentScopes.NONE, ClientProtocol.DEFAULTS.with(ClaimsProfile.STANDARD)
                        .with(new ResponseAlgorithms(SignatureAlgorithm.RS256, null)), null, AccessRules.NONE));
    }

    @Test
    void secrets_come_get_other_names_and_go() {
        var two = recorded(CREATED, new SecretCreated(ID, "first", "x1", null),
                new SecretCreated(ID, "second", "x2", 9L), new SecretRenamed(ID, "x2", "other"));

        assertThat(fold.over(two).secrets()).containsExactly(
                new SecretEntry("x1", "first", START + 1000, null),
                new SecretEntry("x2", "other", START + 2000, 9L));
        assertThat(fold.after(fold.over(two), new SecretDeleted(ID, "x1")).secrets())
                .extracting(SecretEntry::name).containsExactly("other");
    }

    @Test
    void what_users_may_be_asked_for_comes_and_goes() {
        ScopeId read = new ScopeId("read");
        var enabled = fold.over(recorded(CREATED, new UserScopeEnabled(ID, UserScope.EMAIL),
                new UserScopeEnabled(ID, UserScope.PROFILE),
                new ResourceScopeEnabled(ID, new ResourceId("orders"), read)));

        assertThat(enabled.consentScopes().userScopes()).containsExactly(UserScope.EMAIL, UserScope.PROFILE);
        assertThat(enabled.consentScopes().resourceScopes())
                .containsExactly(new ResourceScope(new ResourceId("orders"), read));
        assertThat(enabled.consentScopes().has(read)).isTrue();
        assertThat(fold.after(enabled, new UserScopeDisabled(ID, UserScope.EMAIL)).consentScopes().userScopes())
                .containsExactly(UserScope.PROFILE);
        assertThat(fold.after(enabled, new ResourceScopeDisabled(ID, read)).consentScopes().has(read)).isFalse();
    }

    @Test
    void what_users_may_be_asked_for_in_organizations_is_apart() {
        ScopeId read = new ScopeId("read");
        OrganizationScopeId invite = new OrganizationScopeId("invite");
        var enabled = fold.over(recorded(CREATED, new OrganizationScopeEnabled(ID, invite),
                new OrganizationResourceScopeEnabled(ID, new ResourceId("orders"), read)));

        assertThat(enabled.consentScopes().has(invite)).isTrue();
        assertThat(enabled.consentScopes().hasInOrganizations(read)).isTrue();
        assertThat(enabled.consentScopes().has(read)).isFalse();
        assertThat(enabled.consentScopes().concernOrganizations()).isTrue();
        assertThat(fold.after(fold.after(enabled, new OrganizationScopeDisabled(ID, invite)),
                new OrganizationResourceScopeDisabled(ID, read)).consentScopes()).isEqualTo(ConsentScopes.NONE);
    }

    @Test
    void roles_are_kept_elsewhere() {
        RoleId role = new RoleId("reader");

        assertThat(fold.over(recorded(CREATED, new RoleAssigned(ID, role), new RoleRemoved(ID, role))))
                .isEqualTo(fold.over(recorded(CREATED)));
    }

    @Test
    void a_deleted_application_does_not_exist() {
        assertThat(fold.over(recorded(CREATED, new ApplicationDeleted(ID)))).isNull();
    }
}
