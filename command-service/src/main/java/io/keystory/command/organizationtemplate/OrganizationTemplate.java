package io.keystory.command.organizationtemplate;

import io.keystory.command.resource.ResourceLookup;
import io.keystory.events.organizationtemplate.OrganizationRoleFold;
import io.keystory.events.organizationtemplate.OrganizationRoleId;
import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeFold;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ScopeId;
import io.keystory.events.role.RoleView.AssignedScope;
import io.keystory.store.Claims;
import io.keystory.store.Streams;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The organization template as of this moment: which roles and scopes there are. */
public final class OrganizationTemplate {

    private final Claims claims;
    private final Streams streams;
    private final ResourceLookup resources;

    public OrganizationTemplate(Claims claims, Streams streams, ResourceLookup resources) {
        this.claims = claims;
        this.streams = streams;
        this.resources = resources;
    }

    /** A role in organizations; empty when there is none of the id. */
    public Optional<OrganizationRoleView> role(OrganizationRoleId id) {
        return streams.fold(id.stream(), new OrganizationRoleFold());
    }

    /** The id of the role with this name; empty when there is none. */
    public Optional<OrganizationRoleId> roleNamed(String name) {
        return claims.ownerOf(TemplateNames.ROLES.of(name)).map(stream -> new OrganizationRoleId(stream.id()));
    }

    /** A scope of organizations; empty when there is none of the id. */
    public Optional<OrganizationScopeView> scope(OrganizationScopeId id) {
        return streams.fold(id.stream(), new OrganizationScopeFold());
    }

    /** The scopes of organizations of these ids; 422 entity.relation_foreign_key_not_found when one does not exist. */
    Set<OrganizationScopeId> scopes(Collection<OrganizationScopeId> ids) {
        ids.forEach(id -> scope(id).orElseThrow(OrganizationTemplate::absent));
        return Set.copyOf(ids);
    }

    /** The scopes of API resources of these ids; 422 entity.relation_foreign_key_not_found when one does not exist. */
    Set<AssignedScope> resourceScopes(Collection<ScopeId> ids) {
        return ids.stream()
                .map(id -> resources.byScope(id)
                        .map(resource -> new AssignedScope(resource.id(), id.value()))
                        .orElseThrow(OrganizationTemplate::absent))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static KeystoryException absent() {
        return new KeystoryException("entity.relation_foreign_key_not_found", 422);
    }
}
