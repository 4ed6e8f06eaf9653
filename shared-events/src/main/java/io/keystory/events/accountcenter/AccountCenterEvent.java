package io.keystory.events.accountcenter;

import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.StreamId;
import java.util.List;

/** What happens to the account centre, in which people look after their own account. */
public sealed interface AccountCenterEvent extends DomainEvent {

    AccountCenterId accountCenterId();

    @Override
    default StreamId stream() {
        return accountCenterId().stream();
    }

    /** The account centre exists, closed or open. */
    @EventType("account_center.seeded")
    record AccountCenterSeeded(AccountCenterId accountCenterId, boolean isEnabled, FieldControls fields)
            implements AccountCenterEvent {}

    /** The account centre is open to everybody. */
    @EventType("account_center.enabled")
    record AccountCenterEnabled(AccountCenterId accountCenterId) implements AccountCenterEvent {}

    /** The account centre is closed. */
    @EventType("account_center.disabled")
    record AccountCenterDisabled(AccountCenterId accountCenterId) implements AccountCenterEvent {}

    /** People may do this with the fields of their account. */
    @EventType("account_center.fields_changed")
    record FieldControlsChanged(AccountCenterId accountCenterId, FieldControls fields)
            implements AccountCenterEvent {}

    /** Passkeys may be used at these other origins. */
    @EventType("account_center.webauthn_origins_changed")
    record WebAuthnOriginsChanged(AccountCenterId accountCenterId, List<String> webauthnRelatedOrigins)
            implements AccountCenterEvent {}

    /** Whoever wants to delete the account goes here, or nowhere when null. */
    @EventType("account_center.delete_account_url_changed")
    record DeleteAccountUrlChanged(AccountCenterId accountCenterId, @Nullable String deleteAccountUrl)
            implements AccountCenterEvent {}

    /**
     * People may ask here for the end of their account, or may not. They are forgotten by themselves after
     * {@code graceDays}, or by an administrator when that is null.
     */
    @EventType("account_center.deletion_requests_changed")
    record DeletionRequestsChanged(AccountCenterId accountCenterId, boolean isEnabled, @Nullable Integer graceDays)
            implements AccountCenterEvent {}

    /** The pages carry this CSS of one's own, or none when null. */
    @EventType("account_center.custom_css_changed")
    record CustomCssChanged(AccountCenterId accountCenterId, @Nullable String customCss) implements AccountCenterEvent {}

    /** The pages show these fields of the profile; null stands for all. */
    @EventType("account_center.profile_fields_changed")
    record ProfileFieldsChanged(AccountCenterId accountCenterId, @Nullable List<ProfileFieldName> profileFields)
            implements AccountCenterEvent {}
}
