package io.keystory.platform.hook;

import io.keystory.events.hook.Occasion;
import io.keystory.events.organization.Member;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipEvent.MemberAdded;
import io.keystory.events.organization.MembershipEvent.MemberRemoved;
import io.keystory.events.organization.OrganizationEvent;
import io.keystory.events.organization.OrganizationFold;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.OrganizationScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeAssigned;
import io.keystory.events.organizationtemplate.OrganizationRoleEvent.ResourceScopeRemoved;
import io.keystory.events.organizationtemplate.OrganizationRoleFold;
import io.keystory.events.organizationtemplate.OrganizationScopeEvent;
import io.keystory.events.organizationtemplate.OrganizationScopeFold;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Recorded;
import io.keystory.events.platform.StreamId;
import io.keystory.events.resource.ResourceEvent.ScopeAdded;
import io.keystory.events.resource.ResourceEvent.ScopeDescriptionChanged;
import io.keystory.events.resource.ResourceEvent.ScopeRenamed;
import io.keystory.events.resource.ResourceFold;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeView;
import io.keystory.events.role.RoleEvent;
import io.keystory.events.role.RoleEvent.ScopeAssigned;
import io.keystory.events.role.RoleEvent.ScopeRemoved;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleView;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.UserDeleted;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The part of what hooks are told that says how an entity is, or who came to an organization and who left. */
final class EntityData {

    private final Then then;
    private final SameRequest request;

    EntityData(Then then, SameRequest request) {
        this.then = then;
        this.request = request;
    }

    Map<String, Object> of(Recorded<DomainEvent> recorded, Occasion occasion) {
        return recorded.event() instanceof MembershipEvent event
                ? members(event, request.upTo(recorded, occasion))
                : Collections.singletonMap("data", data(recorded.event(), end(recorded, occasion)));
    }

    /** What is created is told with all that it was given at once. */
    private long end(Recorded<DomainEvent> recorded, Occasion occasion) {
        return occasion.trigger().wireName().endsWith(".Created") ? request.completion(recorded) : recorded.position();
    }

    /**
     * How the entity is afterwards, a deleted user before; null for everything else that is gone. Of what a role gives it
     * is what the operation answers: all scopes where some were added, and nothing of roles in organizations.
     */
    private Object data(DomainEvent event, long position) {
        return switch (event) {
            case ScopeAssigned e -> given(e, position);
            case ScopeRemoved e -> null;
            case OrganizationScopeAssigned e -> null;
            case OrganizationScopeRemoved e -> null;
            case ResourceScopeAssigned e -> null;
            case ResourceScopeRemoved e -> null;
            case UserDeleted e -> then.user(e.userId(), position - 1);
            case UserEvent e -> then.user(e.userId(), position);
            case RoleEvent e -> then.view(e.stream(), new RoleFold(), position);
            case ScopeAdded e -> scope(e.stream(), e.scopeId().value(), position);
            case ScopeRenamed e -> scope(e.stream(), e.scopeId().value(), position);
            case ScopeDescriptionChanged e -> scope(e.stream(), e.scopeId().value(), position);
            case OrganizationEvent e -> then.view(e.stream(), new OrganizationFold(), position);
            case OrganizationRoleEvent e -> then.view(e.stream(), new OrganizationRoleFold(), position);
            case OrganizationScopeEvent e -> then.view(e.stream(), new OrganizationScopeFold(), position);
            default -> null;
        };
    }

    private ScopeView scope(StreamId resource, String id, long position) {
        return scope(then.view(resource, new ResourceFold(), position), id);
    }

    private static ScopeView scope(ResourceView resource, String id) {
        return resource == null ? null : resource.scopes().stream()
                .filter(scope -> scope.id().equals(id)).findFirst().orElse(null);
    }

    /** Each resource is looked at once, however many of its scopes the role gives. */
    private List<ScopeView> given(ScopeAssigned event, long position) {
        RoleView role = then.view(event.stream(), new RoleFold(), position);
        Map<String, ResourceView> resources = new HashMap<>();
        return role == null ? List.of() : role.scopes().stream()
                .map(one -> scope(resources.computeIfAbsent(one.resourceId(),
                        id -> then.view(new ResourceId(id).stream(), new ResourceFold(), position)), one.scopeId()))
                .filter(Objects::nonNull).toList();
    }

    private static Map<String, Object> members(MembershipEvent event, List<Recorded<DomainEvent>> all) {
        Map<String, Object> message = new LinkedHashMap<>();
        List<Member> added = all.stream().filter(one -> one.event() instanceof MemberAdded)
                .map(one -> ((MemberAdded) one.event()).member()).toList();
        List<Member> removed = all.stream().filter(one -> one.event() instanceof MemberRemoved)
                .map(one -> ((MemberRemoved) one.event()).member()).toList();
        message.put("organizationId", event.organizationId().value());
        message.put("addedUserIds", ids(added, MemberType.USER));
        message.put("removedUserIds", ids(removed, MemberType.USER));
        message.put("addedApplicationIds", ids(added, MemberType.APPLICATION));
        message.put("removedApplicationIds", ids(removed, MemberType.APPLICATION));
        message.values().removeIf(value -> value instanceof List<?> ids && ids.isEmpty());
        message.put("data", null);
        return message;
    }

    private static List<String> ids(List<Member> members, MemberType type) {
        return members.stream().filter(member -> member.type() == type).map(Member::id).toList();
    }
}
