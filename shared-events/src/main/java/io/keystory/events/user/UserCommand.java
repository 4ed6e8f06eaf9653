package io.keystory.events.user;

import io.keystory.events.application.ApplicationId;
import io.keystory.events.connector.ConnectorId;
import io.keystory.events.platform.Change;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.Secret;
import io.keystory.events.platform.StreamId;
import io.keystory.events.role.RoleId;
import io.keystory.events.session.SessionId;
import io.keystory.events.ssoconnector.SsoConnectorId;
import io.keystory.events.user.factor.FactorChange;
import io.keystory.events.user.identity.SocialIdentity;
import io.keystory.events.user.identity.TokenSetMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be asked of a user's aggregate. Passwords come in hashed, as entries of the vault. */
public sealed interface UserCommand extends Command {

    UserId userId();

    @Override
    default StreamId stream() {
        return userId().stream();
    }

    /** A password that was hashed outside: the vault entry's id, the algorithm and the hash itself. */
    record HashedPassword(String passwordId, PasswordAlgorithm algorithm, Secret hash) {}

    /** Creates a user; {@code password} may be null; {@code roleIds} are the default roles at this moment. */
    record CreateUser(
            UserId userId,
            String username,
            String primaryEmail,
            String primaryPhone,
            String name,
            String avatar,
            Profile profile,
            Map<String, Object> customData,
            ApplicationId applicationId,
            HashedPassword password,
            Set<RoleId> roleIds) implements UserCommand {}

    /** Changes what is given; the profile and the custom data are replaced whole. */
    record UpdateUser(
            UserId userId,
            Change<String> username,
            Change<String> primaryEmail,
            Change<String> primaryPhone,
            Change<String> name,
            Change<String> avatar,
            Change<Profile> profile,
            Change<Map<String, Object>> customData) implements UserCommand {}

    /** Gives the user this name and this picture, either may be null, where there is none yet. */
    record FillProfile(UserId userId, String name, String avatar) implements UserCommand {}

    /** Refuses what it is sent together with where that leaves the user nothing to sign in by; changes nothing itself. */
    record RequireSignInMethod(UserId userId) implements UserCommand {}

    /** Changes single claims of the profile. */
    record UpdateProfile(UserId userId, ProfileChanges changes) implements UserCommand {}

    /**
     * Lays these top-level keys over the custom data; those that are absent stay.
     *
     * @param isOwn whether the person says it, of whom there is room for so much in all; 422 beyond that
     */
    record MergeCustomData(UserId userId, Map<String, Object> changes, boolean isOwn) implements UserCommand {

        public MergeCustomData(UserId userId, Map<String, Object> changes) {
            this(userId, changes, false);
        }
    }

    /**
     * Sets or replaces the password; whoever is signed in with the one that is replaced is so no longer.
     *
     * @param keptSession the session that stays, since the password is replaced in it; null for none
     */
    record SetPassword(UserId userId, HashedPassword password, SessionId keptSession) implements UserCommand {

        public SetPassword(UserId userId, HashedPassword password) {
            this(userId, password, null);
        }
    }

    /** Stores the password of the entry {@code replacedId} under today's parameters, if it is still the password. */
    record RehashPassword(UserId userId, String replacedId, HashedPassword password) implements UserCommand {}

    /** Says whether the password must be changed at the next sign-in. */
    record ChangePasswordExpiration(UserId userId, boolean isExpired) implements UserCommand {}

    /** Suspends or reactivates the user; see {@link DeleteUser} for {@code isAdministrator}. */
    record ChangeSuspension(UserId userId, boolean isSuspended, boolean isAdministrator) implements UserCommand {}

    /** Gives the user these roles beside those it has. */
    record AssignRoles(UserId userId, Set<RoleId> roleIds) implements UserCommand {}

    /** Gives the user exactly these roles. */
    record ReplaceRoles(UserId userId, Set<RoleId> roleIds) implements UserCommand {}

    /** Takes one role from the user; 404 when the user does not have it. */
    record RemoveRole(UserId userId, RoleId roleId) implements UserCommand {}

    /** Makes a personal access token; its name is free, {@code expiresAt} (epoch ms) null or later than {@code now}. */
    record CreatePersonalAccessToken(
            UserId userId, String tokenId, String name, Secret value, Long expiresAt, Instant now)
            implements UserCommand {}

    /** Gives a personal access token another name; 404 when the user has none of this name. */
    record RenamePersonalAccessToken(UserId userId, String name, String newName) implements UserCommand {}

    /** Deletes a personal access token; 404 when the user has none of this name. */
    record DeletePersonalAccessToken(UserId userId, String name) implements UserCommand {}

    /**
     * Makes this the user's identity at a social provider.
     *
     * @param isReplacing whether it may take the place of another; 422 otherwise
     */
    record LinkIdentity(UserId userId, String target, SocialIdentity identity, boolean isReplacing)
            implements UserCommand {}

    /** Takes the user's identity at a social provider away; 404 when there is none. */
    record UnlinkIdentity(UserId userId, String target) implements UserCommand {}

    /**
     * Makes this the user's identity at the provider of an SSO connector, in the place of any other there.
     *
     * @param ssoIdentityId an id of the identity's own, unless it has one
     */
    record LinkSsoIdentity(
            UserId userId, String ssoIdentityId, SsoConnectorId ssoConnectorId, String issuer, SocialIdentity identity)
            implements UserCommand {}

    /** Takes the user's identity at the provider of an SSO connector away; 404 when there is none. */
    record UnlinkSsoIdentity(UserId userId, SsoConnectorId ssoConnectorId) implements UserCommand {}

    /**
     * Keeps the tokens that a provider gave the user, in place of those before.
     *
     * @param tokenSetId what they are known by where none were kept before
     * @param secretId the vault's entry for them; the same again changes nothing
     */
    record StoreTokenSet(
            UserId userId,
            String target,
            ConnectorId connectorId,
            String tokenSetId,
            String secretId,
            Secret tokens,
            TokenSetMetadata metadata) implements UserCommand {}

    /**
     * Keeps the tokens that the provider of an SSO connector gave the user, who is somebody there, in place of those before.
     *
     * @param tokenSetId what they are known by where none were kept before
     * @param secretId the vault's entry for them; the same again changes nothing
     */
    record StoreSsoTokenSet(
            UserId userId,
            SsoConnectorId ssoConnectorId,
            String tokenSetId,
            String secretId,
            Secret tokens,
            TokenSetMetadata metadata) implements UserCommand {}

    /** Forgets the tokens that are known by this id; 404 when there are none. */
    record DeleteTokenSet(UserId userId, String tokenSetId) implements UserCommand {}

    /** Changes second factors, one after the other, or none of them. */
    record ChangeFactors(UserId userId, List<FactorChange> changes) implements UserCommand {}

    /** Makes the user an administrator. */
    record AppointAdministrator(UserId userId, RoleId roleId) implements UserCommand {}

    /** Makes the user no administrator any more; 404 when it is none. Whether others are left is the sender's care. */
    record DismissAdministrator(UserId userId) implements UserCommand {}

    /**
     * Deletes the user.
     *
     * @param isAdministrator whether the sender has seen to it that the last administrator stays; without that, an
     *     administrator is refused with 409
     */
    record DeleteUser(UserId userId, boolean isAdministrator) implements UserCommand {}

    /** Asks for the end of the account, takes that back, dismisses it, or carries it out. */
    record ChangeDeletionRequest(UserId userId, DeletionRequestChange change) implements UserCommand {}

    /** Forgets the person, who may be deleted already; {@code reason} must not name them; else as {@link DeleteUser}. */
    record EraseUser(UserId userId, String reason, boolean isAdministrator) implements UserCommand {}
}
