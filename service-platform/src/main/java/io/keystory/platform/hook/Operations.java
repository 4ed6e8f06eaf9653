package io.keystory.platform.hook;

import io.keystory.events.hook.Occasion;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.user.FactorEvent.BackupCodesGenerated;
import io.keystory.events.user.FactorEvent.FactorRemoved;
import io.keystory.events.user.FactorEvent.MfaPreferencesChanged;
import io.keystory.events.user.FactorEvent.TotpAdded;
import io.keystory.events.user.IdentityEvent.IdentityDetailsChanged;
import io.keystory.events.user.IdentityEvent.IdentityLinked;
import io.keystory.events.user.IdentityEvent.IdentityUnlinked;
import io.keystory.events.user.UserEvent.CustomDataChanged;
import io.keystory.events.user.UserEvent.PasswordSet;
import io.keystory.events.user.UserEvent.ProfileChanged;
import io.keystory.events.user.UserEvent.UserReactivated;
import io.keystory.events.user.UserEvent.UserSuspended;
import java.util.List;
import java.util.Optional;

/** Finds the operation of the Management API that leads to what happened. */
final class Operations {

    private static final String PUT = "PUT";
    private static final String SCOPES = "/scopes";
    private static final String IDENTITIES = "/identities";
    private static final String FACTORS = "/mfa-verifications";

    private final SameRequest request;

    Operations(SameRequest request) {
        this.request = request;
    }

    Operation of(Recorded<DomainEvent> recorded, Occasion occasion) {
        Route route = Route.of(recorded.event());
        String trigger = occasion.trigger().wireName();
        if (trigger.endsWith(".Created") || request.created(recorded)) {
            return route.created();
        }
        return trigger.endsWith(".Deleted") ? route.deleted(204) : Relation.of(recorded.event())
                .map(relation -> related(relation, recorded, occasion))
                .orElseGet(() -> changed(recorded.event(), route));
    }

    private Operation related(Relation relation, Recorded<DomainEvent> recorded, Occasion occasion) {
        if (relation.isReplaceable && (isPut(recorded) || hasReplaced(request.upTo(recorded, occasion)))) {
            return relation.other.onAll(PUT, 204);
        }
        return relation.isGone ? relation.other.deleted(204) : relation.other.onAll("POST", 201);
    }

    /** That an invitation is accepted is put, too, which is no list of members. */
    private boolean isPut(Recorded<DomainEvent> recorded) {
        return PUT.equals(recorded.metadata().method()) && !request.isInvited(recorded);
    }

    /** Older events do not say it: several that go at once, or some that go while others come, are what a whole list does. */
    private static boolean hasReplaced(List<Recorded<DomainEvent>> events) {
        List<Relation> all = events.stream().flatMap(one -> Relation.of(one.event()).stream()).toList();
        long gone = all.stream().filter(one -> one.isGone).count();
        return gone > 1 || gone == 1 && all.size() > 1;
    }

    private static Operation changed(DomainEvent event, Route route) {
        return switch (event) {
            case CustomDataChanged e -> route.patched("/custom-data");
            case ProfileChanged e -> route.patched("/profile");
            case PasswordSet e -> route.patched("/password");
            case UserSuspended e -> route.patched("/is-suspended");
            case UserReactivated e -> route.patched("/is-suspended");
            case MfaPreferencesChanged e -> route.patched("/logto-configs");
            case IdentityLinked e -> route.below(IDENTITIES, "target", e.target()).onOne(PUT, 201);
            case IdentityDetailsChanged e -> route.below(IDENTITIES, "target", e.target()).onOne(PUT, 200);
            case IdentityUnlinked e -> route.below(IDENTITIES, "target", e.target()).deleted(200);
            case TotpAdded e -> route.below(FACTORS, "verificationId", e.factorId()).onAll("POST", 200);
            case BackupCodesGenerated e -> route.below(FACTORS, "verificationId", e.factorId()).onAll("POST", 200);
            case FactorRemoved e -> route.below(FACTORS, "verificationId", e.factorId()).deleted(204);
            default -> route.patched("");
        };
    }

    /**
     * That one thing has another, or no longer.
     *
     * @param other where the other is below the one
     * @param isReplaceable whether all of them can be put at once
     */
    private record Relation(Route other, boolean isGone, boolean isReplaceable) {

        static Optional<Relation> of(DomainEvent event) {
            Route route = Route.of(event);
            return Optional.ofNullable(switch (event) {
                case RoleEvent.ScopeAssigned e ->
                    new Relation(route.below(SCOPES, "scopeId", e.scopeId().value()), false, false);
                case RoleEvent.ScopeRemoved e ->
                    new Relation(route.below(SCOPES, "scopeId", e.scopeId().value()), true, false);
                case OrganizationRoleEvent.OrganizationScopeAssigned e ->
                    new Relation(organizationScope(route, e.scopeId().value()), false, true);
                case OrganizationRoleEvent.OrganizationScopeRemoved e ->
                    new Relation(organizationScope(route, e.scopeId().value()), true, true);
                case OrganizationRoleEvent.ResourceScopeAssigned e ->
                    new Relation(resourceScope(route, e.scopeId().value()), false, true);
                case OrganizationRoleEvent.ResourceScopeRemoved e ->
                    new Relation(resourceScope(route, e.scopeId().value()), true, true);
                case MembershipEvent e -> new Relation(member(e), e instanceof MemberRemoved, true);
                default -> null;
            });
        }

        private static Route organizationScope(Route role, String id) {
            return role.below(SCOPES, "organizationScopeId", id);
        }

        private static Route resourceScope(Route role, String id) {
            return role.below("/resource-scopes", "scopeId", id);
        }

        private static Route member(MembershipEvent event) {
            Route organization = Route.of("organization", event.organizationId().value());
            Member member = event.member();
            return member.type() == MemberType.USER
                    ? organization.below("/users", "userId", member.id())
                    : organization.below("/applications", "applicationId", member.id());
        }
    }
}
