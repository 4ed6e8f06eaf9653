package io.keystory.command.application.consent;

import io.keystory.command.organizationtemplate.OrganizationTemplate;
import io.keystory.command.resource.ResourceLookup;
import io.keystory.events.application.ConsentScopeKind;
import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.platform.KeystoryException;
import io.keystory.events.resource.ResourceId;
import io.keystory.events.resource.ScopeId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Users can be asked only for scopes that exist. */
final class ConsentableScopes {

    private final ResourceLookup resources;
    private final OrganizationTemplate template;

    ConsentableScopes(ResourceLookup resources, OrganizationTemplate template) {
        this.resources = resources;
        this.template = template;
    }

    /** What a body names; 422 application.user_consent_scopes_not_found naming what of it does not exist. */
    ConsentScopes of(ConsentScopesBody body) {
        return new ConsentScopes(body.userScopes(), ofResources(body.resourceScopes()),
                ofOrganizations(body.organizationScopes()), ofResources(body.organizationResourceScopes()));
    }

    /** The kind of scopes that a path names; 400 guard.invalid_input for another. */
    static ConsentScopeKind kind(String scopeType) {
        return ConsentScopeKind.of(scopeType).orElseThrow(() -> KeystoryException.invalidInput(
                "scopeType", "is organization-scopes, resource-scopes, organization-resource-scopes or user-scopes"));
    }

    private List<ResourceScope> ofResources(Collection<ScopeId> ids) {
        return existing(ids, id -> resources.byScope(id)
                .map(resource -> new ResourceScope(new ResourceId(resource.id()), id)));
    }

    private List<OrganizationScopeId> ofOrganizations(Collection<OrganizationScopeId> ids) {
        return existing(ids, id -> template.scope(id).map(scope -> id));
    }

    private static <I, S> List<S> existing(Collection<I> ids, Function<I, Optional<S>> find) {
        Map<I, Optional<S>> found = new LinkedHashMap<>();
        ids.forEach(id -> found.computeIfAbsent(id, find));
        List<String> unknown = found.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty()).map(entry -> entry.getKey().toString()).toList();
        if (!unknown.isEmpty()) {
            throw new KeystoryException(
                    "application.user_consent_scopes_not_found", 422, Map.of("invalidScopes", unknown));
        }
        return found.values().stream().flatMap(Optional::stream).toList();
    }
}
