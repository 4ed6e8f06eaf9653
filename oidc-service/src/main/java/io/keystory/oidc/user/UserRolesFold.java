package io.keystory.oidc.user;

import io.keystory.events.platform.Fold;
import io.keystory.events.platform.Recorded;
import io.keystory.events.role.RoleId;
import io.keystory.events.user.UserEvent;
import io.keystory.events.user.UserEvent.AdministratorAppointed;
import io.keystory.events.user.UserEvent.RoleAssigned;
import io.keystory.events.user.UserEvent.RoleRemoved;
import io.keystory.events.user.UserFold;
import io.keystory.events.user.UserView;
import java.util.List;
import java.util.stream.Stream;

/** Folds the events of a user into a {@link User}. */
final class UserRolesFold implements Fold<User, UserEvent> {

    private final UserFold user = new UserFold();

    @Override
    public User evolve(User before, Recorded<? extends UserEvent> recorded) {
        UserView view = user.evolve(before == null ? null : before.view(), recorded);
        return view == null ? null : new User(view, roles(before == null ? List.of() : before.roleIds(), recorded.event()));
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
}
