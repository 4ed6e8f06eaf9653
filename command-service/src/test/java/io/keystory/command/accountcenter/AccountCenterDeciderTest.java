package io.keystory.command.accountcenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.command.platform.Aggregates;
import io.keystory.command.platform.Given;
import io.keystory.events.accountcenter.AccountCenterCommand;
import io.keystory.events.accountcenter.AccountCenterCommand.ChangeDeletionRequests;
import io.keystory.events.accountcenter.AccountCenterCommand.SeedAccountCenter;
import io.keystory.events.accountcenter.AccountCenterCommand.UpdateAccountCenter;
import io.keystory.events.accountcenter.AccountCenterEvent;
import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterDisabled;
import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterEnabled;
import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterSeeded;
import io.keystory.events.accountcenter.AccountCenterEvent.CustomCssChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.DeleteAccountUrlChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.DeletionRequestsChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.FieldControlsChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.ProfileFieldsChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.WebAuthnOriginsChanged;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.accountcenter.ProfileFieldName;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.KeystoryException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountCenterDeciderTest {

    private static final AccountCenterId ID = AccountCenterId.DEFAULT;
    private static final SeedAccountCenter SEED = new SeedAccountCenter(ID);
    private static final AccountCenterSeeded SEEDED = new AccountCenterSeeded(ID, false, FieldControls.NONE);
    private static final FieldControls NAME_EDITABLE = new FieldControls(
            FieldControl.EDIT, null, null, null, null, null, null, null, null, null, null, null, null);

    @Test
    void it_is_seeded_once_and_closed() {
        assertThat(given().when(SEED)).containsExactly(SEEDED);
        assertThat(given(SEEDED).when(SEED)).isEmpty();
        assertThat(given(SEEDED).state().enabled()).isFalse();
    }

    @Test
    void it_is_opened_and_closed() {
        assertThat(given(SEEDED).when(enabled(true))).containsExactly(new AccountCenterEnabled(ID));
        assertThat(given(SEEDED).after(enabled(true)).when(enabled(true))).isEmpty();
        assertThat(given(SEEDED).after(enabled(true)).when(enabled(false)))
                .containsExactly(new AccountCenterDisabled(ID));
        assertThat(given().refused(enabled(true))).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void a_field_of_the_profile_has_a_name() {
        var update = new UpdateAccountCenter(ID, Change.none(), Change.none(), Change.none(), Change.none(), Change.none(),
                Change.to(List.of(new ProfileFieldName(null))));

        assertThat(given(SEEDED).refused(update)).isEqualTo("guard.invalid_input 400");
    }

    @Test
    void what_is_given_is_changed() {
        var update = new UpdateAccountCenter(ID, Change.none(), Change.to(NAME_EDITABLE),
                Change.to(List.of("https://app.example.org")), Change.to("https://example.org/bye"), Change.to("a{}"),
                Change.to(List.of(new ProfileFieldName("nickname"))));

        assertThat(given(SEEDED).when(update)).containsExactly(
                new FieldControlsChanged(ID, NAME_EDITABLE),
                new WebAuthnOriginsChanged(ID, List.of("https://app.example.org")),
                new DeleteAccountUrlChanged(ID, "https://example.org/bye"),
                new CustomCssChanged(ID, "a{}"),
                new ProfileFieldsChanged(ID, List.of(new ProfileFieldName("nickname"))));
        assertThat(given(SEEDED).after(update).when(update)).isEmpty();
    }

    @Test
    void people_may_ask_for_the_end_of_their_account_where_that_is_switched_on() {
        var on = new ChangeDeletionRequests(ID, Change.to(true), Change.to(30));
        var byAdministrators = new ChangeDeletionRequests(ID, Change.none(), Change.to(null));
        var center = given(SEEDED);

        assertThat(center.state().deletionRequestsEnabled()).isFalse();
        assertThat(center.when(on)).containsExactly(new DeletionRequestsChanged(ID, true, 30));
        assertThat(center.after(on).when(on)).isEmpty();
        assertThat(center.after(on).when(byAdministrators)).containsExactly(new DeletionRequestsChanged(ID, true, null));
        assertThat(center.when(byAdministrators)).isEmpty();
        assertThat(center.refused(new ChangeDeletionRequests(ID, Change.to(null), Change.none())))
                .isEqualTo("guard.invalid_input 400");
        assertThat(given().refused(on)).isEqualTo("entity.not_exists_with_id 404");
    }

    @Test
    void fields_that_are_not_named_keep_their_control() {
        var avatar = new UpdateAccountCenter(ID, Change.none(), Change.to(new FieldControls(null, FieldControl.READ_ONLY,
                null, null, null, null, null, null, null, null, null, null, null)), Change.none(), Change.none(),
                Change.none(), Change.none());
        var center = given(SEEDED, new FieldControlsChanged(ID, NAME_EDITABLE));

        assertThat(center.when(avatar)).containsExactly(new FieldControlsChanged(ID, new FieldControls(FieldControl.EDIT,
                FieldControl.READ_ONLY, null, null, null, null, null, null, null, null, null, null, null)));
        assertThat(center.after(avatar).when(avatar)).isEmpty();
    }

    @Test
    void what_may_be_absent_is_removed() {
        var set = new UpdateAccountCenter(ID, Change.none(), Change.none(), Change.to(List.of("https://example.org")),
                Change.to("https://example.org/bye"), Change.to("a{}"), Change.to(List.of()));
        var removed = new UpdateAccountCenter(ID, Change.none(), Change.none(), Change.to(null), Change.to(""),
                Change.to(null), Change.to(null));

        assertThat(given(SEEDED).after(set).after(removed).state()).isEqualTo(given(SEEDED).state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "https://example.org/path", "https://u@example.org", "ftp://example.org", ""})
    void passkeys_are_shared_with_origins_only(String origin) {
        var update = new UpdateAccountCenter(ID, Change.none(), Change.none(), Change.to(List.of(origin)),
                Change.none(), Change.none(), Change.none());

        assertThat(given(SEEDED).refused(update)).isEqualTo("guard.invalid_input 400");
    }

    @Test
    void people_are_sent_to_web_addresses_only() {
        var update = new UpdateAccountCenter(ID, Change.none(), Change.none(), Change.none(),
                Change.to("javascript:alert(1)"), Change.none(), Change.none());

        assertThat(given(SEEDED).refused(update)).isEqualTo("guard.invalid_input 400");
    }

    @Test
    void what_must_be_there_is_not_removed() {
        assertThat(given(SEEDED).refused(enabled(null))).isEqualTo("guard.invalid_input 400");
        assertThat(given(SEEDED).refused(new UpdateAccountCenter(ID, Change.none(), Change.to(null), Change.none(),
                Change.none(), Change.none(), Change.none()))).isEqualTo("guard.invalid_input 400");
    }

    @Test
    void the_aggregate_runs_it() {
        Aggregates.fixture(AccountCenterAggregate.class).givenNoPriorActivity().when(SEED).expectEvents(SEEDED);
        Aggregates.fixture(AccountCenterAggregate.class).given(SEEDED).when(enabled(true))
                .expectEvents(new AccountCenterEnabled(ID));
        Aggregates.fixture(AccountCenterAggregate.class).givenNoPriorActivity().when(enabled(true))
                .expectException(KeystoryException.class).expectExceptionMessage("entity.not_exists_with_id");
    }

    private static Given<AccountCenterView, AccountCenterCommand, AccountCenterEvent> given(
            AccountCenterEvent... history) {
        return Given.given(new AccountCenterDecider(), history);
    }

    private static UpdateAccountCenter enabled(Boolean enabled) {
        return new UpdateAccountCenter(ID, Change.to(enabled), Change.none(), Change.none(), Change.none(),
                Change.none(), Change.none());
    }
}
