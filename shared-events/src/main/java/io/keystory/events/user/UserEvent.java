package io.keystory.events.user;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.role.RoleId;
import io.keystory.events.session.SessionId;
import io.keystory.events.ssoconnector.SsoConnectorId;
import java.util.Map;
import java.util.Optional;

/** What happens to a user. */
public sealed interface UserEvent extends DomainEvent {

    UserId userId();

    @Override
    default StreamId stream() {
        return userId().stream();
    }

    @Override
    default Optional<SubjectId> subject() {
        return Optional.of(SubjectId.of(stream()));
    }

    /** A user exists; identifiers may be null. {@code applicationId} is where a self-registration came from, or null. */
    @EventType("user.created")
    record UserCreated(
            UserId userId,
            @PersonalData String username,
            @PersonalData String primaryEmail,
            @PersonalData String primaryPhone,
            @PersonalData String name,
            @PersonalData String avatar,
            @PersonalData Profile profile,
            @PersonalData Map<String, Object> customData,
            @Nullable ApplicationId applicationId) implements UserEvent {}

    /** The username is another one, or gone when null. */
    @EventType("user.username_changed")
    record UsernameChanged(UserId userId, @PersonalData String username) implements UserEvent {}

    /** The primary e-mail address is another one, or gone when null. */
    @EventType("user.primary_email_changed")
    record PrimaryEmailChanged(UserId userId, @PersonalData String primaryEmail) implements UserEvent {}

    /** The primary phone number (digits only) is another one, or gone when null. */
    @EventType("user.primary_phone_changed")
    record PrimaryPhoneChanged(UserId userId, @PersonalData String primaryPhone) implements UserEvent {}

    /** The display name is another one, or gone when null. */
    @EventType("user.name_changed")
    record NameChanged(UserId userId, @PersonalData String name) implements UserEvent {}

    /** The picture's address is another one, or gone when null. */
    @EventType("user.avatar_changed")
    record AvatarChanged(UserId userId, @PersonalData String avatar) implements UserEvent {}

    /** The whole profile is now this one. */
    @EventType("user.profile_changed")
    record ProfileChanged(UserId userId, @PersonalData Profile profile) implements UserEvent {}

    /** The whole custom data is now this. */
    @EventType("user.custom_data_changed")
    record CustomDataChanged(UserId userId, @PersonalData Map<String, Object> customData) implements UserEvent {}

    /** A password was set; its hash is the vault's entry {@code passwordId}. */
    @EventType("user.password_set")
    record PasswordSet(UserId userId, String passwordId, PasswordAlgorithm algorithm) implements UserEvent {}

    /**
     * The user is signed in nowhere any more, but in {@code keptSessionId} if any; {@code reason} says why, such as
     * {@code password_changed}.
     */
    @EventType("user.sign_ins_ended")
    record SignInsEnded(UserId userId, @Nullable SessionId keptSessionId, String reason) implements UserEvent {}

    /** The same password was hashed anew with today's parameters, at a successful verification. */
    @EventType("user.password_rehashed")
    record PasswordRehashed(UserId userId, String passwordId, PasswordAlgorithm algorithm) implements UserEvent {}

    /** The password must be changed at the next sign-in, or need no longer be. */
    @EventType("user.password_expiration_changed")
    record PasswordExpirationChanged(UserId userId, boolean isExpired) implements UserEvent {}

    /** The user may not sign in, and everything issued to them ends. */
    @EventType("user.suspended")
    record UserSuspended(UserId userId) implements UserEvent {}

    /** The user may sign in again. */
    @EventType("user.reactivated")
    record UserReactivated(UserId userId) implements UserEvent {}

    /** The user has one more role. */
    @EventType("user.role_assigned")
    record RoleAssigned(UserId userId, RoleId roleId) implements UserEvent {}

    /** The user has one role less. */
    @EventType("user.role_removed")
    record RoleRemoved(UserId userId, RoleId roleId) implements UserEvent {}

    /** The user is an administrator of this installation. */
    @EventType("user.administrator_appointed")
    record AdministratorAppointed(UserId userId, RoleId roleId) implements UserEvent {}

    /** A personal access token was made; its value is the vault's entry {@code tokenId}. {@code expiresAt}: epoch ms or null. */
    @EventType("user.personal_access_token_created")
    record PersonalAccessTokenCreated(
            UserId userId, String tokenId, @PersonalData String name, @Nullable Long expiresAt) implements UserEvent {}

    /** A personal access token has another name. */
    @EventType("user.personal_access_token_renamed")
    record PersonalAccessTokenRenamed(UserId userId, String tokenId, @PersonalData String name) implements UserEvent {}

    /** A personal access token is gone and no longer accepted. */
    @EventType("user.personal_access_token_deleted")
    record PersonalAccessTokenDeleted(UserId userId, String tokenId) implements UserEvent {}

    /** What happens to a user's identities at social providers. */
    sealed interface IdentityEvent extends UserEvent {

        /** What the provider is known by. */
        String target();
    }

    /** The user is this at a social provider, and no longer whoever they were there before. */
    @EventType("user.identity_linked")
    record IdentityLinked(UserId userId, String target, @PersonalData SocialIdentity identity)
            implements IdentityEvent {}

    /** A social provider tells this of the user now. */
    @EventType("user.identity_details_changed")
    record IdentityDetailsChanged(UserId userId, String target, @PersonalData Map<String, Object> details)
            implements IdentityEvent {}

    /** The user is nobody at a social provider any more. */
    @EventType("user.identity_unlinked")
    record IdentityUnlinked(UserId userId, String target) implements IdentityEvent {}

    /** What happens to a user's identities at enterprise providers. */
    sealed interface SsoIdentityEvent extends UserEvent {

        /** The connector that the user signs in through there. */
        SsoConnectorId ssoConnectorId();
    }

    /** The user is this at the provider of an SSO connector, and no longer whoever they were there before. */
    @EventType("user.sso_identity_linked")
    record SsoIdentityLinked(
            UserId userId,
            String ssoIdentityId,
            SsoConnectorId ssoConnectorId,
            String issuer,
            @PersonalData SocialIdentity identity) implements SsoIdentityEvent {}

    /** The provider of an SSO connector tells this of the user now. */
    @EventType("user.sso_identity_details_changed")
    record SsoIdentityDetailsChanged(
            UserId userId, SsoConnectorId ssoConnectorId, @PersonalData Map<String, Object> detail)
            implements SsoIdentityEvent {}

    /** The user is nobody at the provider of an SSO connector any more. */
    @EventType("user.sso_identity_unlinked")
    record SsoIdentityUnlinked(UserId userId, SsoConnectorId ssoConnectorId) implements SsoIdentityEvent {}

    /** What happens to the tokens that providers gave a user; they themselves are in the vault only. */
    sealed interface TokenSetEvent extends UserEvent {

        /** What the provider is known by. */
        String target();
    }

    /** The tokens that a provider gave the user are the vault's entry {@code secretId}, and no longer those before. */
    @EventType("user.token_set_stored")
    record TokenSetStored(
            UserId userId,
            String target,
            ConnectorId connectorId,
            String tokenSetId,
            String secretId,
            TokenSetMetadata metadata) implements TokenSetEvent {}

    /** The tokens that a provider gave the user are kept no longer. */
    @EventType("user.token_set_deleted")
    record TokenSetDeleted(UserId userId, String target, String tokenSetId) implements TokenSetEvent {}

    /** What happens to the tokens that providers of SSO connectors gave a user; they themselves are in the vault only. */
    sealed interface SsoTokenSetEvent extends UserEvent {

        /** The connector that the user signs in through there. */
        SsoConnectorId ssoConnectorId();
    }

    /** The tokens that the provider of an SSO connector gave are the vault's entry {@code secretId}, and not those before. */
    @EventType("user.sso_token_set_stored")
    record SsoTokenSetStored(
            UserId userId,
            SsoConnectorId ssoConnectorId,
            String tokenSetId,
            String secretId,
            TokenSetMetadata metadata) implements SsoTokenSetEvent {}

    /** The tokens that the provider of an SSO connector gave the user are kept no longer. */
    @EventType("user.sso_token_set_deleted")
    record SsoTokenSetDeleted(UserId userId, SsoConnectorId ssoConnectorId, String tokenSetId)
            implements SsoTokenSetEvent {}

    /** What happens to a user's second factors; secrets are the vault's entries of the factor's id. */
    sealed interface FactorEvent extends UserEvent {}

    /** An authenticator app is a second factor; {@code timeStep} (of 30 s since 1970) is the last used one, or 0. */
    @EventType("user.totp_added")
    record TotpAdded(UserId userId, String factorId, long timeStep) implements FactorEvent {}

    /** A code of the authenticator app was used; those of this and earlier time steps no longer count. */
    @EventType("user.totp_used")
    record TotpUsed(UserId userId, String factorId, long timeStep) implements FactorEvent {}

    /** A passkey is a second factor, and the first where the sign-in experience allows it. Its public key is no secret. */
    @EventType("user.passkey_added")
    record PasskeyAdded(
            UserId userId,
            String factorId,
            String rpId,
            @PersonalData PasskeyCredential credential,
            long counter,
            @PersonalData String agent,
            @PersonalData String name) implements FactorEvent {}

    /** A passkey was used; {@code counter} is how often the authenticator says it was, or 0 when it does not count. */
    @EventType("user.passkey_used")
    record PasskeyUsed(UserId userId, String factorId, long counter) implements FactorEvent {}

    /** A passkey has another name. */
    @EventType("user.passkey_renamed")
    record PasskeyRenamed(UserId userId, String factorId, @PersonalData String name) implements FactorEvent {}

    /** Backup codes were made, so many; they take the place of those before. */
    @EventType("user.backup_codes_generated")
    record BackupCodesGenerated(UserId userId, String factorId, int count) implements FactorEvent {}

    /** The backup code of this index (from 0) was used, and is used up. */
    @EventType("user.backup_code_used")
    record BackupCodeUsed(UserId userId, String factorId, int index) implements FactorEvent {}

    /** A second factor is gone. */
    @EventType("user.factor_removed")
    record FactorRemoved(UserId userId, String factorId) implements FactorEvent {}

    /** The user chose otherwise about second factors; this is the whole choice. */
    @EventType("user.mfa_preferences_changed")
    record MfaPreferencesChanged(UserId userId, MfaPreferences preferences) implements FactorEvent {}

    /**
     * A browser stands in for second factors until {@code expiresAt} (epoch ms); {@code deviceId} is a digest of what it
     * alone keeps.
     */
    @EventType("user.device_trusted")
    record DeviceTrusted(UserId userId, String deviceId, @PersonalData String userAgent, long expiresAt)
            implements FactorEvent {}

    /** A trusted browser stood in for a second factor. */
    @EventType("user.trusted_device_used")
    record TrustedDeviceUsed(UserId userId, String deviceId) implements FactorEvent {}

    /** A browser is trusted no longer; {@code reason} says what ended it, such as {@code password_changed}. */
    @EventType("user.device_distrusted")
    record DeviceDistrusted(UserId userId, String deviceId, String reason) implements FactorEvent {}

    /** The user is gone; the history stays. */
    @EventType("user.deleted")
    record UserDeleted(UserId userId) implements UserEvent {}

    /** The person behind a deleted user is forgotten: what was personal in the history cannot be read any more. */
    @EventType("user.erased")
    record UserErased(UserId userId, String reason) implements UserEvent {}
}
