package io.keystory.events.accountcenter;

import static io.keystory.events.platform.Recordings.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterDisabled;
import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterEnabled;
import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterSeeded;
import io.keystory.events.accountcenter.AccountCenterEvent.CustomCssChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.DeleteAccountUrlChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.DeletionRequestsChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.FieldControlsChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.ProfileFieldsChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.WebAuthnOriginsChanged;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountCenterFoldTest {

    private static final AccountCenterId ID = AccountCenterId.DEFAULT;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AccountCenterFold fold = new AccountCenterFold();

    @Test
    void a_seeded_one_is_shown_with_every_field_of_the_api() {
        var view = fold.over(recorded(new AccountCenterSeeded(ID, false, FieldControls.NONE)));

        assertThat(JSON.<JsonNode>valueToTree(view)).isEqualTo(JSON.readTree("""
                {"tenantId":"default","id":"default","enabled":false,"fields":{},"webauthnRelatedOrigins":[],
                 "deleteAccountUrl":null,
                 "deletionRequestsEnabled":false,"deletionGraceDays":null,"customCss":null,"profileFields":null}"""));
    }

    @Test
    void every_change_shows() {
        var fields = JSON.readValue("{\"name\":\"Edit\",\"email\":\"ReadOnly\",\"mfa\":\"Off\"}", FieldControls.class);
        var view = fold.over(recorded(
                new AccountCenterSeeded(ID, false, FieldControls.NONE),
                new AccountCenterEnabled(ID),
                new FieldControlsChanged(ID, fields),
                new WebAuthnOriginsChanged(ID, List.of("https://app.example.org")),
                new DeleteAccountUrlChanged(ID, "https://example.org/bye"),
                new DeletionRequestsChanged(ID, true, 30),
                new CustomCssChanged(ID, "a{}"),
                new ProfileFieldsChanged(ID, List.of(new ProfileFieldName("nickname")))));

        assertThat(view).isEqualTo(new AccountCenterView("default", "default", true, fields,
                List.of("https://app.example.org"), "https://example.org/bye", true, 30, "a{}",
                List.of(new ProfileFieldName("nickname"))));
        assertThat(view.fields().email()).isEqualTo(FieldControl.READ_ONLY);
        assertThat(fold.after(view, new AccountCenterDisabled(ID)).enabled()).isFalse();
    }
}
