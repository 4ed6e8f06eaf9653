package io.keystory.query.application;

import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.ConsentScopes.ResourceScope;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.query.application.UserConsentScopes.NamedResource;
import io.keystory.query.application.UserConsentScopes.NamedScope;
import io.keystory.query.application.UserConsentScopes.OrganizationScope;
import io.keystory.query.application.UserConsentScopes.ScopesOfResource;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.past.Views;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells by name what users may be asked for; what has been deleted since is left out. */
final class ConsentScopeNames {

    private static final String SCOPES = """
            select r.id as resource_id, r.name as resource_name, r.indicator, s.id, s.name, s.description
            from read.scope s join read.resource r on r.id = s.resource_id
            where s.id = any(?) order by r.name, r.id, s.name""";

    private final Documents documents;
    private final Views<OrganizationScopeView> organizationScopes;

    ConsentScopeNames(Documents documents, Views<OrganizationScopeView> organizationScopes) {
        this.documents = documents;
        this.organizationScopes = organizationScopes;
    }

    UserConsentScopes of(ConsentScopes enabled) {
        return new UserConsentScopes(ofOrganizations(enabled.organizationScopes()), existing(enabled.resourceScopes()),
                existing(enabled.organizationResourceScopes()), enabled.userScopes());
    }

    private List<OrganizationScope> ofOrganizations(List<OrganizationScopeId> enabled) {
        return enabled.isEmpty() ? List.of()
                : organizationScopes.load(enabled.stream().map(OrganizationScopeId::value).toList()).values().stream()
                        .map(scope -> new OrganizationScope(scope.id(), scope.name(), scope.description()))
                        .sorted(Comparator.comparing(OrganizationScope::name))
                        .toList();
    }

    private List<ScopesOfResource> existing(List<ResourceScope> enabled) {
        if (enabled.isEmpty()) {
            return List.of();
        }
        String[] ids = enabled.stream().map(scope -> scope.scopeId().value()).toArray(String[]::new);
        Map<NamedResource, List<NamedScope>> found = new LinkedHashMap<>();
        documents.rows(SCOPES, (row, n) -> found
                .computeIfAbsent(new NamedResource(row.getString("resource_id"), row.getString("resource_name"),
                        row.getString("indicator")), resource -> new ArrayList<>())
                .add(new NamedScope(row.getString("id"), row.getString("name"), row.getString("description"))), (Object) ids);
        return found.entrySet().stream().map(e -> new ScopesOfResource(e.getKey(), e.getValue())).toList();
    }
}
