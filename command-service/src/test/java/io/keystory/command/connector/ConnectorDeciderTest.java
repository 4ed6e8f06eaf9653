package io.keystory.command.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Given;
import io.keystory.events.connector.ConnectorCommand;
import io.keystory.events.connector.ConnectorCommand.ChangeConnector;
import io.keystory.events.connector.ConnectorCommand.CreateConnector;
import io.keystory.events.connector.ConnectorCommand.DeleteConnector;
import io.keystory.events.connector.ConnectorEvent;
import io.keystory.events.connector.ConnectorEvent.ConnectorConfigured;
import io.keystory.events.connector.ConnectorEvent.ConnectorCreated;
import io.keystory.events.connector.ConnectorEvent.ConnectorDeleted;
import io.keystory.events.connector.ConnectorEvent.ConnectorMetadataChanged;
import io.keystory.events.connector.ConnectorEvent.ConnectorProfileSyncChanged;
import io.keystory.events.connector.ConnectorEvent.ConnectorTokenStorageChanged;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.connector.ConnectorMetadata;
import io.keystory.events.connector.ConnectorSecrets;
import io.keystory.events.connector.ConnectorSettings;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.connector.ConnectorView;
import io.keystory.events.platform.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectorDeciderTest {

    private static final ConnectorId ID = new ConnectorId("c1");
    private static final Map<String, Object> OPEN = Map.of("host", "mail.example");
    private static final ConnectorCreated CREATED =
            new ConnectorCreated(ID, "simple-mail-transfer-protocol", ConnectorType.EMAIL, null, null);
    private static final ConnectorCreated SOCIAL =
            new ConnectorCreated(ID, "oauth2", ConnectorType.SOCIAL, "acme", "Universal");
    private static final ConnectorConfigured CONFIGURED = new ConnectorConfigured(ID, OPEN, "v1");

    @Test
    void what_is_secret_about_a_connector_is_in_the_vault_only() {
        CreateConnector create = new CreateConnector(ID, CREATED.factoryId(), ConnectorType.EMAIL, null, null,
                settings("v1", "password"));

        assertThat(given().when(create)).containsExactly(CREATED, CONFIGURED);
        assertThat(given().secrets(create)).containsExactly("+v1 connector password");
        assertThat(given(CREATED).refused(create)).isEqualTo("entity.create_failed 422");
    }

    @Test
    void there_is_one_for_e_mail_and_one_for_each_provider_and_platform() {
        CreateConnector email = new CreateConnector(
                ID, CREATED.factoryId(), ConnectorType.EMAIL, null, null, settings(null, null));
        CreateConnector social = new CreateConnector(
                ID, "oauth2", ConnectorType.SOCIAL, "acme", "Universal", settings(null, null));

        assertThat(given().claims(email)).containsExactly("+connector EMAIL");
        assertThat(given().claimRefusals(email)).containsExactly("connector.multiple_instances_not_supported 422");
        assertThat(given().claims(social)).containsExactly("+connector SOCIAL Universal acme");
        assertThat(given().claimRefusals(social)).containsExactly("connector.multiple_target_with_same_platform 422");
        assertThat(given(SOCIAL).claims(new DeleteConnector(ID))).containsExactly("-connector SOCIAL Universal acme");
    }

    @Test
    void secrets_that_stay_are_kept_and_those_that_go_are_destroyed() {
        assertThat(given(CREATED, CONFIGURED).secrets(change(settings("v2", "other"), CREATED, CONFIGURED)))
                .containsExactly("+v2 connector other", "-v1");
        ConnectorSettings elsewhere = new ConnectorSettings(Map.of("host", "other.example"), new ConnectorSecrets("v1", null),
                ConnectorMetadata.NONE, false, false);
        assertThat(given(CREATED, CONFIGURED).secrets(change(elsewhere, CREATED, CONFIGURED))).isEmpty();
        assertThat(given(CREATED, CONFIGURED).secrets(change(settings(null, null), CREATED, CONFIGURED)))
                .containsExactly("-v1");
        assertThat(given(CREATED, CONFIGURED).secrets(new DeleteConnector(ID))).containsExactly("-v1");
    }

    @Test
    void each_thing_that_changes_is_an_event_of_its_own_and_what_stays_is_none() {
        ConnectorMetadata metadata = new ConnectorMetadata("acme", Map.of("en", "Acme"), null, null);
        ConnectorSettings all = new ConnectorSettings(Map.of(), null, metadata, true, true);

        assertThat(given(SOCIAL).when(change(all, SOCIAL))).containsExactly(
                new ConnectorMetadataChanged(ID, metadata), new ConnectorProfileSyncChanged(ID, true),
                new ConnectorTokenStorageChanged(ID, true));
        assertThat(given(CREATED, CONFIGURED).when(change(
                new ConnectorSettings(OPEN, new ConnectorSecrets("v1", null), ConnectorMetadata.NONE, false, false),
                CREATED, CONFIGURED))).isEmpty();
    }

    @Test
    void a_change_of_what_was_changed_since_is_a_conflict_and_of_nothing_a_404() {
        assertThat(given(CREATED, CONFIGURED).refused(change(settings(null, null), CREATED)))
                .isEqualTo("consistency.version_conflict 409");
        assertThat(given().refused(change(settings(null, null), CREATED))).isEqualTo("connector.not_found 404");
        assertThat(given(CREATED, new ConnectorDeleted(ID)).refused(new DeleteConnector(ID)))
                .isEqualTo("connector.not_found 404");
    }

    private static Given<ConnectorView, ConnectorCommand, ConnectorEvent> given(ConnectorEvent... history) {
        return Given.given(new ConnectorDecider(), history);
    }

    private static ChangeConnector change(ConnectorSettings settings, ConnectorEvent... seen) {
        return new ChangeConnector(ID, settings, given(seen).state());
    }

    private static ConnectorSettings settings(String secretsId, String secret) {
        return new ConnectorSettings(OPEN, secretsId == null ? null : new ConnectorSecrets(secretsId, new Secret(secret)),
                ConnectorMetadata.NONE, false, false);
    }
}
