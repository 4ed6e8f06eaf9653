package io.keystory.events.user;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.AvatarChanged;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.NameChanged;
import io.keystory.events.user.UserEvent.PasswordExpirationChanged;
import io.keystory.events.user.UserEvent.PasswordRehashed;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.PersonalAccessTokenCreated;
import io.keystory.events.user.UserEvent.PersonalAccessTokenDeleted;
import io.keystory.events.user.UserEvent.PersonalAccessTokenRenamed;
import io.keystory.events.user.UserEvent.PrimaryEmailChanged;
import io.keystory.events.user.UserEvent.PrimaryPhoneChanged;
import io.keystory.events.user.UserEvent.ProfileChanged;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserEvent.SignInsEnded;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserDeleted;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import io.keystory.events.user.UserEvent.UsernameChanged;
import io.keystory.events.user.UserView.Secrets;
import io.keystory.events.user.identity.SocialIdentity;
import java.util.Map;

/** Folds the events of a user into a {@link UserView}. */
public final class UserFold implements Fold<UserView, UserEvent> {

    @Override
    public UserView evolve(UserView v, Recorded<? extends UserEvent> recorded) {
        long at = recorded.epochMillis();
        return switch (recorded.event()) {
            case UserCreated e -> created(e, at);
            case UsernameChanged e -> with(v, at, e.username(), v.primaryEmail(), v.primaryPhone(), v.name(), v.avatar());
            case PrimaryEmailChanged e -> with(v, at, v.username(), e.primaryEmail(), v.primaryPhone(), v.name(), v.avatar());
            case PrimaryPhoneChanged e -> with(v, at, v.username(), v.primaryEmail(), e.primaryPhone(), v.name(), v.avatar());
            case NameChanged e -> with(v, at, v.username(), v.primaryEmail(), v.primaryPhone(), e.name(), v.avatar());
            case AvatarChanged e -> with(v, at, v.username(), v.primaryEmail(), v.primaryPhone(), v.name(), e.avatar());
            case ProfileChanged e -> with(v, at, orEmpty(e.profile()), v.customData(), v.isSuspended());
            case CustomDataChanged e -> with(v, at, v.profile(), orEmpty(e.customData()), v.isSuspended());
            case UserSuspended e -> with(v, at, v.profile(), v.customData(), true);
            case UserReactivated e -> with(v, at, v.profile(), v.customData(), false);
            case PasswordSet e -> with(v, at, v.secrets().withPassword(e.passwordId(), e.algorithm(), false, at));
            case PasswordRehashed e -> with(v, v.updatedAt(), v.secrets().withPassword(
                    e.passwordId(), e.algorithm(), v.secrets().isPasswordExpired(), v.secrets().passwordUpdatedAt()));
            case PasswordExpirationChanged e -> with(v, at, v.secrets().withPassword(
                    v.secrets().passwordId(), v.secrets().passwordAlgorithm(), e.isExpired(),
                    v.secrets().passwordUpdatedAt()));
            case PersonalAccessTokenCreated e -> with(v, v.updatedAt(), PersonalAccessTokens.with(v.secrets(), e, at));
            case PersonalAccessTokenRenamed e -> with(v, v.updatedAt(), PersonalAccessTokens.with(v.secrets(), e));
            case PersonalAccessTokenDeleted e -> with(v, v.updatedAt(), PersonalAccessTokens.without(v.secrets(), e));
            case IdentityEvent e -> with(with(v, at, SocialIdentities.after(v.identities(), e)), at,
                    v.secrets().with(TokenSets.after(v, e)));
            case TokenSetEvent e -> with(v, v.updatedAt(), v.secrets().with(
                    TokenSets.after(v.secrets().tokenSets(), e, at)));
            case SsoIdentityEvent e -> with(v, v.updatedAt(), v.secrets()
                    .withSsoIdentities(SsoIdentities.after(v.secrets().ssoIdentities(), e, at))
                    .withSsoTokenSets(TokenSets.after(v.secrets().ssoTokenSets(), e)));
            case SsoTokenSetEvent e -> with(v, v.updatedAt(), v.secrets().withSsoTokenSets(
                    TokenSets.after(v.secrets().ssoTokenSets(), e, at)));
            case FactorEvent e -> with(v, v.updatedAt(), v.secrets().with(
                    UserFactorsFold.after(v.secrets().factors(), e, at)));
            case DeletionRequestEvent e -> with(v, v.updatedAt(), v.secrets().with(DeletionRequest.after(e, at)));
            case RoleAssigned e -> v;
            case RoleRemoved e -> v;
            case AdministratorAppointed e -> v;
            case SignInsEnded e -> v;
            case UserDeleted e -> null;
            case UserErased e -> null;
        };
    }

    private static UserView created(UserCreated e, long at) {
        return new UserView(e.userId().value(), e.username(), e.primaryEmail(), e.primaryPhone(), e.name(), e.avatar(),
                orEmpty(e.profile()), madeFor(e, false), madeFor(e, true), Map.of(),
                orEmpty(e.customData()), false, null, at, at, false, Secrets.NONE);
    }

    private static UserView with(
            UserView v, long at, String username, String email, String phone, String name, String avatar) {
        return new UserView(v.id(), username, email, phone, name, avatar, v.profile(), v.applicationId(),
                v.cimdClientId(), v.identities(), v.customData(), v.isSuspended(), v.lastSignInAt(), v.createdAt(), at,
                v.hasPassword(), v.secrets());
    }

    private static UserView with(
            UserView v, long at, Profile profile, Map<String, Object> customData, boolean isSuspended) {
        return new UserView(v.id(), v.username(), v.primaryEmail(), v.primaryPhone(), v.name(), v.avatar(), profile,
                v.applicationId(), v.cimdClientId(), v.identities(), customData, isSuspended, v.lastSignInAt(),
                v.createdAt(), at, v.hasPassword(), v.secrets());
    }

    private static UserView with(UserView v, long at, Map<String, SocialIdentity> identities) {
        return new UserView(v.id(), v.username(), v.primaryEmail(), v.primaryPhone(), v.name(), v.avatar(),
                v.profile(), v.applicationId(), v.cimdClientId(), identities, v.customData(), v.isSuspended(),
                v.lastSignInAt(), v.createdAt(), at, v.hasPassword(), v.secrets());
    }

    private static UserView with(UserView v, long at, Secrets secrets) {
        return new UserView(v.id(), v.username(), v.primaryEmail(), v.primaryPhone(), v.name(), v.avatar(),
                v.profile(), v.applicationId(), v.cimdClientId(), v.identities(), v.customData(), v.isSuspended(),
                v.lastSignInAt(), v.createdAt(), at, secrets.passwordId() != null, secrets);
    }

    private static String madeFor(UserCreated e, boolean isAddress) {
        return e.applicationId() != null && e.applicationId().isAddress() == isAddress
                ? e.applicationId().value() : null;
    }

    private static Profile orEmpty(Profile profile) {
        return profile == null ? Profile.EMPTY : profile;
    }

    private static Map<String, Object> orEmpty(Map<String, Object> data) {
        return data == null ? Map.of() : data;
    }
}
