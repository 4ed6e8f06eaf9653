package io.keystory.events.user;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.EventType;
import io.keystory.events.platform.Nullable;
import io.keystory.events.platform.PersonalData;
import io.keystory.events.platform.StreamId;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.role.RoleId;
import io.keystory.events.session.SessionId;
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

    /** What happens to what a user has beside that, told in files of their own. */
    sealed interface HoldingEvent extends UserEvent
            permits IdentityEvent, SsoIdentityEvent, TokenSetEvent, SsoTokenSetEvent, FactorEvent, DeletionRequestEvent {}

    /** The user is gone; the history stays. */
    @EventType("user.deleted")
    record UserDeleted(UserId userId) implements UserEvent {}

    /** The person behind a deleted user is forgotten: what was personal in the history cannot be read any more. */
    @EventType("user.erased")
    record UserErased(UserId userId, String reason) implements UserEvent {}
}
