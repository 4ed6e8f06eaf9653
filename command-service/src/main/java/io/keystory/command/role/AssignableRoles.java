package io.keystory.command.role;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.role.RoleFold;
import io.keystory.events.role.RoleId;
import io.keystory.events.role.RoleType;
import io.keystory.events.role.RoleView;
import io.keystory.store.Streams;
import java.util.Collection;

/** Users get roles for users, machines get roles for machines, and only roles that exist. */
public final class AssignableRoles {

    private final Streams streams;

    public AssignableRoles(Streams streams) {
        this.streams = streams;
    }

    /** 404 for a role that does not exist, 422 user.invalid_role_type for one that is not for users. */
    public void requireForUsers(Collection<RoleId> roles) {
        require(roles, RoleType.USER, "user.invalid_role_type");
    }

    /** 404 for a role that does not exist, 422 application.invalid_role_type for one that is not for machines. */
    public void requireForApplications(Collection<RoleId> roles) {
        require(roles, RoleType.MACHINE_TO_MACHINE, "application.invalid_role_type");
    }

    /** 404 for a role that does not exist. */
    public RoleView requireExisting(RoleId id) {
        return streams.fold(id.stream(), new RoleFold())
                .orElseThrow(() -> KeystoryException.notFound("roles", id.value()));
    }

    private void require(Collection<RoleId> roles, RoleType type, String refusal) {
        for (RoleId id : roles) {
            if (requireExisting(id).type() != type) {
                throw new KeystoryException(refusal, 422);
            }
        }
    }
}
