package io.keystory.command.organization.membership;

import io.keystory.command.organizationtemplate.OrganizationTemplate;
import io.keystory.events.organization.MemberType;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.platform.KeystoryException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Users get organization roles for users, machines those for machines, and only roles that exist. */
public final class AssignableOrganizationRoles {

    private final OrganizationTemplate template;

    AssignableOrganizationRoles(OrganizationTemplate template) {
        this.template = template;
    }

    /**
     * The roles, each once; 422 entity.relation_foreign_key_not_found for one that does not exist, and
     * user.invalid_role_type or application.invalid_role_type for one of the other type.
     */
    public Set<OrganizationRoleId> of(Collection<OrganizationRoleId> ids, MemberType type) {
        for (OrganizationRoleId id : ids) {
            OrganizationRoleView role = template.role(id).orElseThrow(() ->
                    new KeystoryException("entity.relation_foreign_key_not_found", 422, Map.of("id", id)));
            if (role.type() != type.roleType()) {
                throw new KeystoryException(type == MemberType.USER
                        ? "user.invalid_role_type" : "application.invalid_role_type", 422);
            }
        }
        return Set.copyOf(ids);
    }

    /** The roles of these names; 422 organization.role_names_not_found naming those that do not exist. */
    Set<OrganizationRoleId> named(Collection<String> names) {
        Map<String, Optional<OrganizationRoleId>> found = new LinkedHashMap<>();
        names.forEach(name -> found.put(name, template.roleNamed(name)));
        List<String> unknown = found.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty()).map(Map.Entry::getKey).toList();
        if (!unknown.isEmpty()) {
            throw new KeystoryException("organization.role_names_not_found", 422, Map.of("names", unknown));
        }
        return found.values().stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
