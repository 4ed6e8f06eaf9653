package io.keystory.events.hook;

import static java.util.Map.entry;

import io.keystory.events.grant.GrantEvent.GrantRevoked;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionEvent.SignInRated;
import io.keystory.events.interaction.InteractionEvent.StepRefused;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.message.MessageEvent.MessageRateLimited;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.resource.ResourceEvent;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.user.DeletionRequestEvent;
import io.keystory.events.user.FactorEvent;
import io.keystory.events.user.IdentityEvent;
import io.keystory.events.user.SsoIdentityEvent;
import io.keystory.events.user.UserEvent;
import io.keystory.events.verification.VerificationRecordEvent.AccountLocked;
import java.util.Map;
import java.util.Optional;

/**
 * That there is something to tell hooks. What one request does to one entity is told once, however many events that is.
 *
 * @param entity what it happened to, such as {@code user:4k2m9x0q1w7z}
 */
public record Occasion(HookTrigger trigger, String entity) {

    /** Why a grant was revoked that made room for another. */
    private static final String OVER_LIMIT = "limit_exceeded";

    private static final Map<InteractionKind, HookTrigger> SUBMITTED = Map.of(
            InteractionKind.SIGN_IN, HookTrigger.POST_SIGN_IN,
            InteractionKind.REGISTER, HookTrigger.POST_REGISTER,
            InteractionKind.FORGOT_PASSWORD, HookTrigger.POST_RESET_PASSWORD);

    private static final Map<Class<? extends DomainEvent>, HookTrigger> TRIGGERS = Map.ofEntries(
            entry(MessageRateLimited.class, HookTrigger.MESSAGE_RATE_LIMITED),
            entry(AccountLocked.class, HookTrigger.IDENTIFIER_LOCKOUT),
            entry(UserEvent.UserCreated.class, HookTrigger.USER_CREATED),
            entry(UserEvent.UserDeleted.class, HookTrigger.USER_DELETED),
            entry(UserEvent.UserSuspended.class, HookTrigger.USER_SUSPENSION_STATUS_UPDATED),
            entry(UserEvent.UserReactivated.class, HookTrigger.USER_SUSPENSION_STATUS_UPDATED),
            entry(UserEvent.UsernameChanged.class, HookTrigger.USER_DATA_UPDATED),
            entry(UserEvent.PrimaryEmailChanged.class, HookTrigger.USER_DATA_UPDATED),
            entry(UserEvent.PrimaryPhoneChanged.class, HookTrigger.USER_DATA_UPDATED),
            entry(UserEvent.NameChanged.class, HookTrigger.USER_DATA_UPDATED),
            entry(UserEvent.AvatarChanged.class, HookTrigger.USER_DATA_UPDATED),
            entry(UserEvent.ProfileChanged.class, HookTrigger.USER_DATA_UPDATED),
            entry(UserEvent.CustomDataChanged.class, HookTrigger.USER_DATA_UPDATED),
            entry(UserEvent.PasswordSet.class, HookTrigger.USER_DATA_UPDATED),
            entry(IdentityEvent.IdentityLinked.class, HookTrigger.USER_DATA_UPDATED),
            entry(IdentityEvent.IdentityDetailsChanged.class, HookTrigger.USER_DATA_UPDATED),
            entry(IdentityEvent.IdentityUnlinked.class, HookTrigger.USER_DATA_UPDATED),
            entry(SsoIdentityEvent.SsoIdentityLinked.class, HookTrigger.USER_DATA_UPDATED),
            entry(SsoIdentityEvent.SsoIdentityDetailsChanged.class, HookTrigger.USER_DATA_UPDATED),
            entry(SsoIdentityEvent.SsoIdentityUnlinked.class, HookTrigger.USER_DATA_UPDATED),
            entry(FactorEvent.TotpAdded.class, HookTrigger.USER_DATA_UPDATED),
            entry(FactorEvent.PasskeyAdded.class, HookTrigger.USER_DATA_UPDATED),
            entry(FactorEvent.PasskeyRenamed.class, HookTrigger.USER_DATA_UPDATED),
            entry(FactorEvent.BackupCodesGenerated.class, HookTrigger.USER_DATA_UPDATED),
            entry(FactorEvent.FactorRemoved.class, HookTrigger.USER_DATA_UPDATED),
            entry(FactorEvent.MfaPreferencesChanged.class, HookTrigger.USER_DATA_UPDATED),
            entry(DeletionRequestEvent.DeletionRequested.class, HookTrigger.USER_DATA_UPDATED),
            entry(DeletionRequestEvent.DeletionRequestWithdrawn.class, HookTrigger.USER_DATA_UPDATED),
            entry(DeletionRequestEvent.DeletionRequestDismissed.class, HookTrigger.USER_DATA_UPDATED),
            entry(RoleEvent.RoleCreated.class, HookTrigger.ROLE_CREATED),
            entry(RoleEvent.RoleDeleted.class, HookTrigger.ROLE_DELETED),
            entry(RoleEvent.RoleRenamed.class, HookTrigger.ROLE_DATA_UPDATED),
            entry(RoleEvent.DescriptionChanged.class, HookTrigger.ROLE_DATA_UPDATED),
            entry(RoleEvent.DefaultChanged.class, HookTrigger.ROLE_DATA_UPDATED),
            entry(RoleEvent.ScopeAssigned.class, HookTrigger.ROLE_SCOPES_UPDATED),
            entry(RoleEvent.ScopeRemoved.class, HookTrigger.ROLE_SCOPES_UPDATED),
            entry(ResourceEvent.ScopeAdded.class, HookTrigger.SCOPE_CREATED),
            entry(ResourceEvent.ScopeRemoved.class, HookTrigger.SCOPE_DELETED),
            entry(ResourceEvent.ScopeRenamed.class, HookTrigger.SCOPE_DATA_UPDATED),
            entry(ResourceEvent.ScopeDescriptionChanged.class, HookTrigger.SCOPE_DATA_UPDATED),
            entry(OrganizationEvent.OrganizationCreated.class, HookTrigger.ORGANIZATION_CREATED),
            entry(OrganizationEvent.OrganizationDeleted.class, HookTrigger.ORGANIZATION_DELETED),
            entry(OrganizationEvent.OrganizationRenamed.class, HookTrigger.ORGANIZATION_DATA_UPDATED),
            entry(OrganizationEvent.DescriptionChanged.class, HookTrigger.ORGANIZATION_DATA_UPDATED),
            entry(OrganizationEvent.CustomDataChanged.class, HookTrigger.ORGANIZATION_DATA_UPDATED),
            entry(OrganizationEvent.MfaRequirementChanged.class, HookTrigger.ORGANIZATION_DATA_UPDATED),
            entry(OrganizationEvent.ColorChanged.class, HookTrigger.ORGANIZATION_DATA_UPDATED),
            entry(OrganizationEvent.BrandingChanged.class, HookTrigger.ORGANIZATION_DATA_UPDATED),
            entry(OrganizationEvent.CustomCssChanged.class, HookTrigger.ORGANIZATION_DATA_UPDATED),
            entry(MemberAdded.class, HookTrigger.ORGANIZATION_MEMBERSHIP_UPDATED),
            entry(MemberRemoved.class, HookTrigger.ORGANIZATION_MEMBERSHIP_UPDATED),
            entry(OrganizationRoleEvent.OrganizationRoleCreated.class, HookTrigger.ORGANIZATION_ROLE_CREATED),
            entry(OrganizationRoleEvent.OrganizationRoleDeleted.class, HookTrigger.ORGANIZATION_ROLE_DELETED),
            entry(OrganizationRoleEvent.OrganizationRoleRenamed.class, HookTrigger.ORGANIZATION_ROLE_DATA_UPDATED),
            entry(OrganizationRoleEvent.OrganizationRoleDescriptionChanged.class,
                    HookTrigger.ORGANIZATION_ROLE_DATA_UPDATED),
            entry(OrganizationRoleEvent.OrganizationRoleTypeChanged.class, HookTrigger.ORGANIZATION_ROLE_DATA_UPDATED),
            entry(OrganizationRoleEvent.OrganizationScopeAssigned.class, HookTrigger.ORGANIZATION_ROLE_SCOPES_UPDATED),
            entry(OrganizationRoleEvent.OrganizationScopeRemoved.class, HookTrigger.ORGANIZATION_ROLE_SCOPES_UPDATED),
            entry(OrganizationRoleEvent.ResourceScopeAssigned.class, HookTrigger.ORGANIZATION_ROLE_SCOPES_UPDATED),
            entry(OrganizationRoleEvent.ResourceScopeRemoved.class, HookTrigger.ORGANIZATION_ROLE_SCOPES_UPDATED),
            entry(OrganizationScopeEvent.OrganizationScopeCreated.class, HookTrigger.ORGANIZATION_SCOPE_CREATED),
            entry(OrganizationScopeEvent.OrganizationScopeDeleted.class, HookTrigger.ORGANIZATION_SCOPE_DELETED),
            entry(OrganizationScopeEvent.OrganizationScopeRenamed.class, HookTrigger.ORGANIZATION_SCOPE_DATA_UPDATED),
            entry(OrganizationScopeEvent.OrganizationScopeDescriptionChanged.class,
                    HookTrigger.ORGANIZATION_SCOPE_DATA_UPDATED));

    /** What an event gives to tell; empty for most. */
    public static Optional<Occasion> of(DomainEvent event) {
        HookTrigger trigger = switch (event) {
            case InteractionSubmitted e -> SUBMITTED.get(e.kind());
            case SignInRated e -> e.risks().isEmpty() ? null : HookTrigger.POST_SIGN_IN_ADAPTIVE_MFA_TRIGGERED;
            case StepRefused e -> e.code().equals(StepRefused.LOCKOUT) ? HookTrigger.IDENTIFIER_LOCKOUT : null;
            case GrantRevoked e -> e.reason().equals(OVER_LIMIT) ? HookTrigger.GRANT_LIMIT_EXCEEDED : null;
            default -> TRIGGERS.get(event.getClass());
        };
        return Optional.ofNullable(trigger).map(found -> new Occasion(found, entity(event)));
    }

    private static String entity(DomainEvent event) {
        return switch (event) {
            case GrantRevoked e -> e.userId().stream().toString();
            case MembershipEvent e -> e.organizationId().stream().toString();
            case ResourceEvent.ScopeAdded e -> "scope:" + e.scopeId();
            case ResourceEvent.ScopeRenamed e -> "scope:" + e.scopeId();
            case ResourceEvent.ScopeDescriptionChanged e -> "scope:" + e.scopeId();
            case ResourceEvent.ScopeRemoved e -> "scope:" + e.scopeId();
            default -> event.stream().toString();
        };
    }
}
