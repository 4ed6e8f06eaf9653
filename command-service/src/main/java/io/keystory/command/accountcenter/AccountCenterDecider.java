package io.keystory.command.accountcenter;

import io.keystory.command.platform.Addresses;
import io.keystory.command.platform.Decider;
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
import io.keystory.events.accountcenter.AccountCenterFold;
import io.keystory.events.accountcenter.AccountCenterId;
import io.keystory.events.accountcenter.AccountCenterView;
import io.keystory.events.accountcenter.FieldControls;
import io.keystory.events.accountcenter.ProfileFieldName;
import io.keystory.events.platform.KeystoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Decides about the account centre. */
public final class AccountCenterDecider
        implements Decider<AccountCenterView, AccountCenterCommand, AccountCenterEvent> {

    private final AccountCenterFold fold = new AccountCenterFold();

    @Override
    public AccountCenterView initial() {
        return null;
    }

    @Override
    public List<AccountCenterEvent> decide(AccountCenterView state, AccountCenterCommand command) {
        return switch (command) {
            case SeedAccountCenter c -> state == null
                    ? List.of(new AccountCenterSeeded(c.accountCenterId(), false, FieldControls.NONE))
                    : List.of();
            case UpdateAccountCenter c -> update(existing(state, c), c);
            case ChangeDeletionRequests c -> change(existing(state, c), c);
        };
    }

    @Override
    public AccountCenterView evolve(AccountCenterView state, AccountCenterEvent event) {
        return fold.after(state, event);
    }

    private static List<AccountCenterEvent> update(AccountCenterView v, UpdateAccountCenter c) {
        AccountCenterId id = c.accountCenterId();
        List<AccountCenterEvent> events = new ArrayList<>();
        c.enabled().map(enabled -> required("enabled", enabled)).ifAlters(v.enabled(), enabled ->
                events.add(enabled ? new AccountCenterEnabled(id) : new AccountCenterDisabled(id)));
        c.fields().map(given -> FieldControlsMerge.of(v.fields(), required("fields", given)))
                .ifAlters(v.fields(), fields -> events.add(new FieldControlsChanged(id, fields)));
        c.webauthnRelatedOrigins().map(AccountCenterDecider::origins).ifAlters(v.webauthnRelatedOrigins(),
                origins -> events.add(new WebAuthnOriginsChanged(id, origins)));
        c.deleteAccountUrl().map(url -> Addresses.web("deleteAccountUrl", url))
                .ifAlters(v.deleteAccountUrl(), url -> events.add(new DeleteAccountUrlChanged(id, url)));
        c.customCss().ifAlters(v.customCss(), css -> events.add(new CustomCssChanged(id, css)));
        c.profileFields().ifAlters(v.profileFields(), fields -> events.add(new ProfileFieldsChanged(id, named(fields))));
        return events;
    }

    private static List<AccountCenterEvent> change(AccountCenterView v, ChangeDeletionRequests c) {
        boolean isEnabled = required("deletionRequestsEnabled", c.enabled().or(v.deletionRequestsEnabled()));
        Integer graceDays = c.graceDays().or(v.deletionGraceDays());
        boolean isSame = isEnabled == v.deletionRequestsEnabled() && Objects.equals(graceDays, v.deletionGraceDays());
        return isSame ? List.of() : List.of(new DeletionRequestsChanged(c.accountCenterId(), isEnabled, graceDays));
    }

    private static List<String> origins(List<String> origins) {
        List<String> given = Objects.requireNonNullElse(origins, List.of());
        given.forEach(origin -> Addresses.requireOrigin("webauthnRelatedOrigins", origin));
        return given;
    }

    private static List<ProfileFieldName> named(List<ProfileFieldName> fields) {
        if (fields != null && fields.stream().anyMatch(field -> field == null || field.name() == null)) {
            throw KeystoryException.invalidInput("profileFields", "must have a name each");
        }
        return fields;
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw KeystoryException.invalidInput(field, "must not be null");
        }
        return value;
    }

    private static AccountCenterView existing(AccountCenterView state, AccountCenterCommand command) {
        if (state == null) {
            throw KeystoryException.notFound("account_centers", command.accountCenterId().value());
        }
        return state;
    }
}
