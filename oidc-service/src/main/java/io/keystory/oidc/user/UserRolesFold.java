package io.keystory.oidc.user;

import io.keystory.events.organization.MembershipEvent;
import io.keystory.events.organization.MembershipFold;
import io.keystory.events.organization.MembershipView;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.platform.DomainEvent;
import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Folds the events of a user, and of what the user belongs to, into a {@link User}. */
final class UserRolesFold implements Fold<User, DomainEvent> {

    private final UserFold users = new UserFold();
    private final MembershipFold memberships = new MembershipFold();

    @Override
    @SuppressWarnings("unchecked")
    public User evolve(User before, Recorded<? extends DomainEvent> recorded) {
        return switch (recorded.event()) {
            case UserEvent e -> with(before, users.evolve(
                    before == null ? null : before.view(), (Recorded<UserEvent>) (Recorded<?>) recorded), e);
            case MembershipEvent e when before != null -> with(before, e);
            default -> before;
        };
    }

    private static User with(User before, UserView view, UserEvent event) {
        return view == null ? null : new User(view, roles(before == null ? List.of() : before.roleIds(), event),
                before == null ? Map.of() : before.memberships());
    }

    private static List<String> roles(List<String> before, UserEvent event) {
        return switch (event) {
            case RoleAssigned e -> with(before, e.roleId());
            case AdministratorAppointed e -> with(before, e.roleId());
            case RoleRemoved e -> before.stream().filter(id -> !id.equals(e.roleId().value())).toList();
            default -> before;
        };
    }

    private static List<String> with(List<String> roles, RoleId role) {
        return Stream.concat(roles.stream(), Stream.of(role.value())).distinct().toList();
    }

    private User with(User user, MembershipEvent event) {
        String organization = event.organizationId().value();
        Map<String, Set<OrganizationRoleId>> changed = new LinkedHashMap<>(user.memberships());
        Set<OrganizationRoleId> roles = changed.remove(organization);
        MembershipView after = memberships.after(
                roles == null ? null : new MembershipView(organization, event.member(), roles), event);
        if (after != null) {
            changed.put(organization, after.roleIds());
        }
        return new User(user.view(), user.roleIds(), changed);
    }
}
