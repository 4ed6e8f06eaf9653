package io.keystory.oidc.application;

import io.keystory.events.application.ConsentScopes;
import io.keystory.events.application.UserScope;
import io.keystory.events.organizationtemplate.OrganizationScopeId;
import io.keystory.events.resource.ScopeId;
import io.keystory.oidc.user.ClaimScopes;
import java.util.List;
import java.util.Set;

/** What users may be asked for on behalf of a client: anything by our own, what is enabled by those of third parties. */
public record ClientScopes(boolean isThirdParty, ConsentScopes enabled) {

    /** Whether it has the scope; of those that speak of users, third parties need it enabled. */
    public boolean has(String scope) {
        return !isThirdParty || UserScope.of(scope).map(enabled::has).orElse(true);
    }

    /** Whether it has the scope of a resource. */
    public boolean has(ScopeId scope) {
        return !isThirdParty || enabled.has(scope);
    }

    /** Whether it has the scope of organizations. */
    public boolean has(OrganizationScopeId scope) {
        return !isThirdParty || enabled.has(scope);
    }

    /** Whether it has the scope of a resource as far as roles in organizations give it. */
    public boolean hasInOrganizations(ScopeId scope) {
        return !isThirdParty || enabled.hasInOrganizations(scope);
    }

    /** Those of {@code scopes} that it has, in their order. */
    public List<String> among(List<String> scopes) {
        return isThirdParty ? scopes.stream().filter(this::has).toList() : scopes;
    }

    /** Those of {@code claims} that may be asked for one by one; third parties need what stands for them enabled. */
    public List<String> claimsAmong(List<String> claims) {
        return isThirdParty
                ? claims.stream().filter(claim -> ClaimScopes.of(Set.of(claim)).stream().allMatch(this::has)).toList()
                : claims;
    }
}
