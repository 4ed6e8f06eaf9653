package io.keystory.events.accountcenter;

import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterDisabled;
import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterEnabled;
import io.keystory.events.accountcenter.AccountCenterEvent.AccountCenterSeeded;
import io.keystory.events.accountcenter.AccountCenterEvent.CustomCssChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.DeleteAccountUrlChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.DeletionRequestsChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.FieldControlsChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.ProfileFieldsChanged;
import io.keystory.events.accountcenter.AccountCenterEvent.WebAuthnOriginsChanged;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import java.util.List;

/** Folds the events of the account centre into an {@link AccountCenterView}. */
public final class AccountCenterFold implements Fold<AccountCenterView, AccountCenterEvent> {

    @Override
    public AccountCenterView evolve(AccountCenterView v, Recorded<? extends AccountCenterEvent> recorded) {
        return switch (recorded.event()) {
            case AccountCenterSeeded e -> new AccountCenterView("default", e.accountCenterId().value(), e.isEnabled(),
                    e.fields(), List.of(), null, false, null, null, null);
            case AccountCenterEnabled e -> with(v, true, v.fields(), v.webauthnRelatedOrigins());
            case AccountCenterDisabled e -> with(v, false, v.fields(), v.webauthnRelatedOrigins());
            case FieldControlsChanged e -> with(v, v.enabled(), e.fields(), v.webauthnRelatedOrigins());
            case WebAuthnOriginsChanged e -> with(v, v.enabled(), v.fields(), e.webauthnRelatedOrigins());
            case DeleteAccountUrlChanged e -> with(v, e.deleteAccountUrl(), v.customCss(), v.profileFields());
            case DeletionRequestsChanged e -> with(v, e.isEnabled(), e.graceDays());
            case CustomCssChanged e -> with(v, v.deleteAccountUrl(), e.customCss(), v.profileFields());
            case ProfileFieldsChanged e -> with(v, v.deleteAccountUrl(), v.customCss(), e.profileFields());
        };
    }

    private static AccountCenterView with(
            AccountCenterView v, boolean isEnabled, FieldControls fields, List<String> origins) {
        return new AccountCenterView(v.tenantId(), v.id(), isEnabled, fields, origins, v.deleteAccountUrl(),
                v.deletionRequestsEnabled(), v.deletionGraceDays(), v.customCss(), v.profileFields());
    }

    private static AccountCenterView with(
            AccountCenterView v, String deleteAccountUrl, String css, List<ProfileFieldName> profileFields) {
        return new AccountCenterView(v.tenantId(), v.id(), v.enabled(), v.fields(), v.webauthnRelatedOrigins(),
                deleteAccountUrl, v.deletionRequestsEnabled(), v.deletionGraceDays(), css, profileFields);
    }

    private static AccountCenterView with(AccountCenterView v, boolean isDeletionEnabled, Integer graceDays) {
        return new AccountCenterView(v.tenantId(), v.id(), v.enabled(), v.fields(), v.webauthnRelatedOrigins(),
                v.deleteAccountUrl(), isDeletionEnabled, graceDays, v.customCss(), v.profileFields());
    }
}
