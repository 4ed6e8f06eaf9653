package io.keystory.command.user;

import io.keystory.command.platform.ClaimChange;
import io.keystory.command.platform.Decider;
import io.keystory.command.platform.SubjectChange;
import io.keystory.command.platform.VaultChange;
import io.keystory.command.user.UserState.Presence;
import io.keystory.command.user.factor.FactorDecisions;
import io.keystory.command.user.factor.FactorSecrets;
import io.keystory.command.user.factor.TrustedDeviceDecisions;
import io.keystory.command.user.identity.IdentityClaims;
import io.keystory.command.user.identity.IdentityDecisions;
import io.keystory.command.user.identity.SsoIdentityClaims;
import io.keystory.command.user.identity.SsoIdentityDecisions;
import io.keystory.command.user.password.UserPasswords;
import io.keystory.command.user.personalaccesstoken.PersonalAccessTokens;
import io.keystory.command.user.role.UserRoles;
import io.keystory.command.user.tokenset.TokenSetDecisions;
import io.keystory.command.user.tokenset.TokenSetSecrets;
import io.keystory.events.platform.Elements;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.user.Profile;
import io.keystory.events.user.UserCommand.AppointAdministrator;
import io.keystory.events.user.UserCommand.AssignRoles;
import io.keystory.events.user.UserCommand.ChangeDeletionRequest;
import io.keystory.events.user.UserCommand.ChangeFactors;
import io.keystory.events.user.UserCommand.ChangePasswordExpiration;
import io.keystory.events.user.UserCommand.ChangeSuspension;
import io.keystory.events.user.UserCommand.CreatePersonalAccessToken;
import io.keystory.events.user.UserCommand.CreateUser;
import io.keystory.events.user.UserCommand.DeletePersonalAccessToken;
import io.keystory.events.user.UserCommand.DeleteTokenSet;
import io.keystory.events.user.UserCommand.DeleteUser;
import io.keystory.events.user.UserCommand.DismissAdministrator;
import io.keystory.events.user.UserCommand.EraseUser;
import io.keystory.events.user.UserCommand.FillProfile;
import io.keystory.events.user.UserCommand.LinkIdentity;
import io.keystory.events.user.UserCommand.LinkSsoIdentity;
import io.keystory.events.user.UserCommand.MergeCustomData;
import io.keystory.events.user.UserCommand.RehashPassword;
import io.keystory.events.user.UserCommand.RemoveRole;
import io.keystory.events.user.UserCommand.RenamePersonalAccessToken;
import io.keystory.events.user.UserCommand.ReplaceRoles;
import io.keystory.events.user.UserCommand.RequireSignInMethod;
import io.keystory.events.user.UserCommand.SetPassword;
import io.keystory.events.user.UserCommand.StoreSsoTokenSet;
import io.keystory.events.user.UserCommand.StoreTokenSet;
import io.keystory.events.user.UserCommand.UnlinkIdentity;
import io.keystory.events.user.UserCommand.UnlinkSsoIdentity;
import io.keystory.events.user.UserCommand.UpdateProfile;
import io.keystory.events.user.UserCommand.UpdateUser;
import io.keystory.events.user.UserCommand;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserFold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides about users: identifiers are unique, what is already so is not said again. */
public final class UserDecider implements Decider<UserState, UserCommand, UserEvent> {

    private final UserFold fold = new UserFold();

    @Override
    public UserState initial() {
        return UserState.NONE;
    }

    @Override
    public List<UserEvent> decide(UserState state, UserCommand command) {
        return TrustedDeviceDecisions.withEndOfTrust(state.user(), decided(state, command));
    }

    private List<UserEvent> decided(UserState state, UserCommand command) {
        boolean needsUser = !(command instanceof CreateUser) && !(command instanceof EraseUser);
        if (needsUser && state.user() == null) {
            throw KeystoryException.notFound("users", command.userId().value());
        }
        return switch (command) {
            case CreateUser c -> create(state, c);
            case UpdateUser c -> UserDetails.update(state.user(), c);
            case FillProfile c -> UserDetails.fill(state.user(), c);
            case RequireSignInMethod c -> UserIdentifiers.require(state.user());
            case UpdateProfile c -> UserDetails.update(state.user(), c);
            case MergeCustomData c -> UserDetails.merge(state.user(), c);
            case SetPassword c -> UserPasswords.set(state.user(), c);
            case RehashPassword c -> UserPasswords.rehash(state.user(), c);
            case ChangePasswordExpiration c -> UserPasswords.expire(state.user(), c);
            case ChangeSuspension c -> suspend(state, c);
            case AssignRoles c -> UserRoles.assign(state.roles(), c);
            case ReplaceRoles c -> UserRoles.replace(state.roles(), c);
            case RemoveRole c -> UserRoles.remove(state.roles(), c);
            case CreatePersonalAccessToken c -> PersonalAccessTokens.create(state.user(), c);
            case RenamePersonalAccessToken c -> PersonalAccessTokens.rename(state.user(), c);
            case DeletePersonalAccessToken c -> PersonalAccessTokens.delete(state.user(), c);
            case LinkIdentity c -> IdentityDecisions.link(state.user(), c);
            case UnlinkIdentity c -> IdentityDecisions.unlink(state.user(), c);
            case LinkSsoIdentity c -> SsoIdentityDecisions.link(state.user(), c);
            case UnlinkSsoIdentity c -> SsoIdentityDecisions.unlink(state.user(), c);
            case StoreTokenSet c -> TokenSetDecisions.store(state.user(), c);
            case StoreSsoTokenSet c -> TokenSetDecisions.store(state.user(), c);
            case DeleteTokenSet c -> TokenSetDecisions.delete(state.user(), c);
            case ChangeFactors c ->
                FactorDecisions.change(c.userId(), state.user().secrets().factors(), c.changes());
            case AppointAdministrator c -> UserRoles.appoint(state.administratorRole(), c);
            case DismissAdministrator c -> UserRoles.dismiss(state.administratorRole(), c);
            case ChangeDeletionRequest c -> DeletionRequests.change(state, c);
            case DeleteUser c -> delete(state, c);
            case EraseUser c -> erase(state, c);
        };
    }

    @Override
    public UserState evolve(UserState s, UserEvent event) {
        return switch (event) {
            case RoleAssigned e -> s.withRoles(Elements.with(s.roles(), e.roleId()), s.administratorRole());
            case RoleRemoved e -> s.withRoles(Elements.without(s.roles(), e.roleId()::equals),
                    e.roleId().equals(s.administratorRole()) ? null : s.administratorRole());
            case AdministratorAppointed e -> s.withRoles(s.roles(), e.roleId());
            case UserDeleted e -> s.deleted();
            case UserErased e -> s.erased();
            default -> s.with(fold.after(s.user(), event), UserIdentifiers.everHad(s.identifiers(), event));
        };
    }

    @Override
    public List<ClaimChange> claims(UserState before, UserEvent event) {
        return Stream.of(UserIdentifiers.claims(before, event).stream(),
                IdentityClaims.changes(before.user(), event), SsoIdentityClaims.changes(before.user(), event),
                FactorSecrets.claims(before.user(), event),
                TokenSetSecrets.claims(before.user(), event)).flatMap(changes -> changes).toList();
    }

    @Override
    public List<VaultChange> secrets(UserState before, UserCommand command, UserEvent event) {
        return Stream.of(UserPasswords.secrets(before.user(), command, event),
                PersonalAccessTokens.secrets(before.user(), command, event),
                FactorSecrets.secrets(before.user(), command, event),
                TokenSetSecrets.secrets(before.user(), command, event).toList()).flatMap(List::stream).toList();
    }

    @Override
    public List<SubjectChange> subjects(UserState before, UserEvent event) {
        return UserErasure.subjects(before, event);
    }

    private static List<UserEvent> create(UserState state, CreateUser c) {
        if (state.presence() != Presence.NEVER) {
            throw new KeystoryException("entity.create_failed", 422);
        }
        List<UserEvent> events = new ArrayList<>();
        events.add(new UserCreated(c.userId(), UserIdentifiers.orNull(c.username()),
                NewNames.email(UserIdentifiers.orNull(c.primaryEmail())), UserIdentifiers.orNull(c.primaryPhone()),
                NewNames.name(c.name()), c.avatar(),
                NewNames.profile(Profile.EMPTY, UserDetails.orEmpty(c.profile())),
                UserDetails.orEmpty(c.customData()), c.applicationId()));
        if (c.password() != null) {
            events.add(UserPasswords.set(c.userId(), c.password()));
        }
        events.addAll(UserRoles.given(c.userId(), state.roles(), c.roleIds()));
        return events;
    }

    private static List<UserEvent> suspend(UserState state, ChangeSuspension c) {
        if (state.user().isSuspended() == c.isSuspended()) {
            return List.of();
        }
        if (!c.isSuspended()) {
            return List.of(new UserReactivated(c.userId()));
        }
        requireKnownStanding(state, c.isAdministrator());
        return List.of(new UserSuspended(c.userId()));
    }

    private static List<UserEvent> delete(UserState state, DeleteUser c) {
        requireKnownStanding(state, c.isAdministrator());
        return List.of(new UserDeleted(c.userId()));
    }

    private static List<UserEvent> erase(UserState state, EraseUser c) {
        requireKnownStanding(state, c.isAdministrator());
        return UserErasure.erase(state, c);
    }

    /** Who has become an administrator since the sender looked might be the last one. */
    private static void requireKnownStanding(UserState state, boolean isAdministrator) {
        if (state.administratorRole() != null && !isAdministrator) {
            throw new KeystoryException("consistency.version_conflict", 409);
        }
    }
}
