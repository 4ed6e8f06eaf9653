package io.keystory.query.organizationtemplate;

import io.keystory.events.organizationtemplate.OrganizationRoleView;
import io.keystory.events.organizationtemplate.OrganizationScopeView;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.search.PlainSearch;
import io.keystory.query.platform.search.SearchFields;

/** What can be asked about the organization template. */
public final class OrganizationTemplateQueries {

    private static final Entity ROLE = new Entity("read.organization_role", "organization_roles");
    private static final Entity SCOPE = new Entity("read.organization_scope", "organization_scopes");

    private static final SearchFields ROLE_SEARCH = SearchFields.of("r", "id", "name", "description");
    private static final SearchFields SCOPE_SEARCH = SearchFields.of("s", "id", "name", "description");

    private static final String WITH_SCOPES = """
            left(r.doc, -1) || ',"scopes":' || coalesce((
              select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id)::text
              from read.organization_role_scope rs join read.organization_scope s on s.id = rs.organization_scope_id
              where rs.organization_role_id = r.id
            ), '[]') || ',"resourceScopes":' || coalesce((
              select json_agg(json_build_object('id', s.id, 'name', s.name,
                'resource', json_build_object('id', e.id, 'name', e.name)) order by e.name, s.name, s.id)::text
              from read.organization_role_resource_scope rs join read.scope s on s.id = rs.scope_id
                join read.resource e on e.id = s.resource_id
              where rs.organization_role_id = r.id
            ), '[]') || '}'""";

    private final Documents documents;

    OrganizationTemplateQueries(Documents documents) {
        this.documents = documents;
    }

    /** One role; 404 when there is none. */
    Json<OrganizationRoleView> role(String id) {
        return documents.get(ROLE, id, "v.doc");
    }

    /** One scope; 404 when there is none. */
    Json<OrganizationScopeView> scope(String id) {
        return documents.get(SCOPE, id, "v.doc");
    }

    /** Refuses with 404 when there is no such role. */
    void requireRole(String id) {
        documents.require(ROLE, id);
    }

    /** The roles in which {@code q} is found, by name, with what they give. */
    static Listing rolesWithScopes(String q) {
        return new Listing(WITH_SCOPES, "read.organization_role r", PlainSearch.of(q, ROLE_SEARCH), "r.name, r.id",
                null);
    }

    /** The roles that fulfil a condition on {@code read.organization_role r}, by name. */
    public static Listing roles(Condition where) {
        return new Listing("r.doc", "read.organization_role r", where, "r.name, r.id", null);
    }

    /** The scopes of organizations in which {@code q} is found, by name. */
    static Listing scopes(String q) {
        return scopes(PlainSearch.of(q, SCOPE_SEARCH));
    }

    /** The scopes that fulfil a condition on {@code read.organization_scope s}, by name. */
    public static Listing scopes(Condition where) {
        return new Listing("s.doc", "read.organization_scope s", where, "s.name, s.id", null);
    }

    /** The scopes of organizations that a role gives. */
    static Listing scopesOf(String roleId) {
        return scopes(Condition.of("s.id in (select organization_scope_id from read.organization_role_scope"
                + " where organization_role_id = ?)", roleId));
    }

    /** The scopes of API resources that a role gives, by resource. */
    static Listing resourceScopesOf(String roleId) {
        return new Listing("s.doc", "read.organization_role_resource_scope rs join read.scope s on s.id = rs.scope_id"
                + " join read.resource e on e.id = s.resource_id",
                Condition.of("rs.organization_role_id = ?", roleId), "e.name, s.name, s.id", null);
    }
}
