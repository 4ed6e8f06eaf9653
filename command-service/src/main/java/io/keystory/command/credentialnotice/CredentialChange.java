package io.keystory.command.credentialnotice;

import io.keystory.events.user.DeletionRequestEvent.DeletionRequested;
import io.keystory.events.user.FactorEvent.BackupCodesGenerated;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.PasskeyAdded;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.IdentityEvent.IdentityUnlinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityLinked;
import io.keystory.events.user.SsoIdentityEvent.SsoIdentityUnlinked;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.PrimaryPhoneChanged;
import io.keystory.events.user.UserEvent.UsernameChanged;
import io.keystory.events.user.UserView;
import io.keystory.events.user.factor.UserFactors;
import java.util.Set;

/**
 * What can change of that by which somebody proves who they are, as people are told of it, and that the end of the account
 * was asked for: whoever took it over could do so unheard, and it cannot be undone.
 */
enum CredentialChange {
    PASSWORD_SET,
    PASSWORD_CHANGED,
    USERNAME_ADDED,
    USERNAME_CHANGED,
    USERNAME_REMOVED,
    EMAIL_ADDED,
    EMAIL_CHANGED,
    EMAIL_REMOVED,
    PHONE_ADDED,
    PHONE_CHANGED,
    PHONE_REMOVED,
    TOTP_ADDED,
    TOTP_REMOVED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    BACKUP_CODES_GENERATED,
    BACKUP_CODES_REMOVED,
    SOCIAL_LINKED,
    SOCIAL_UNLINKED,
    ENTERPRISE_LINKED,
    ENTERPRISE_UNLINKED,
    TOKEN_CREATED,
    DELETION_REQUESTED;

    private static final Set<Class<?>> EVENTS = Set.of(PasswordSet.class, UsernameChanged.class,
            PrimaryEmailChanged.class, PrimaryPhoneChanged.class, TotpAdded.class, PasskeyAdded.class,
            BackupCodesGenerated.class, FactorRemoved.class,
            IdentityLinked.class, IdentityUnlinked.class, SsoIdentityLinked.class, SsoIdentityUnlinked.class,
            PersonalAccessTokenCreated.class, DeletionRequested.class);

    /** What such an event changed of somebody who was {@code before}. */
    static CredentialChange of(UserEvent event, UserView before) {
        return switch (event) {
            case PasswordSet e -> before.hasPassword() ? PASSWORD_CHANGED : PASSWORD_SET;
            case UsernameChanged e ->
                e.username() == null ? USERNAME_REMOVED : before.username() == null ? USERNAME_ADDED : USERNAME_CHANGED;
            case PrimaryEmailChanged e ->
                e.primaryEmail() == null ? EMAIL_REMOVED : before.primaryEmail() == null ? EMAIL_ADDED : EMAIL_CHANGED;
            case PrimaryPhoneChanged e ->
                e.primaryPhone() == null ? PHONE_REMOVED : before.primaryPhone() == null ? PHONE_ADDED : PHONE_CHANGED;
            case TotpAdded e -> TOTP_ADDED;
            case PasskeyAdded e -> PASSKEY_ADDED;
            case BackupCodesGenerated e -> BACKUP_CODES_GENERATED;
            case FactorRemoved e -> removed(before.secrets().factors(), e.factorId());
            case IdentityLinked e -> SOCIAL_LINKED;
            case IdentityUnlinked e -> SOCIAL_UNLINKED;
            case SsoIdentityLinked e -> ENTERPRISE_LINKED;
            case SsoIdentityUnlinked e -> ENTERPRISE_UNLINKED;
            case PersonalAccessTokenCreated e -> TOKEN_CREATED;
            case DeletionRequested e -> DELETION_REQUESTED;
            default -> throw new IllegalArgumentException("No credential: " + event.getClass());
        };
    }

    /** Whether people are told of an event that is about them. */
    static boolean isMadeBy(UserEvent event) {
        return EVENTS.contains(event.getClass());
    }

    private static CredentialChange removed(UserFactors before, String factorId) {
        if (before.totp() != null && before.totp().id().equals(factorId)) {
            return TOTP_REMOVED;
        }
        return before.passkey(factorId).isPresent() ? PASSKEY_REMOVED : BACKUP_CODES_REMOVED;
    }
}
