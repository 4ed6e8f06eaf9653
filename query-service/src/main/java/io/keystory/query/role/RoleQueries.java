package io.keystory.query.role;

import io.keystory.events.role.BuiltInRoles;
import io.keystory.events.role.RoleView;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.search.SearchFields;
import io.keystory.query.platform.search.SortFields;

/** What can be asked about roles; roles of the product itself are not listed. */
final class RoleQueries {

    static final SearchFields SEARCH = SearchFields.of("r", "id", "name", "description");
    static final SortFields SORT = SortFields.of("r", "name", "type");
    static final SearchFields SCOPE_SEARCH = SearchFields.of("s", "id", "name", "description");

    private static final Entity ROLE = new Entity("read.role", "roles");

    private static final Condition VISIBLE = Condition.of("not starts_with(r.name, ?)", BuiltInRoles.RESERVED_PREFIX);

    /** A role with how many have it, and three of them: the first by an index, so that nobody else's row is read. */
    private static final String WITH_HOLDERS = """
            left(r.doc, -1) || ',"usersCount":' || (
              select count(*) from read.user_role ur where ur.role_id = r.id
            ) || ',"featuredUsers":' || coalesce((
              select json_agg(json_build_object('id', u.id, 'avatar', u.avatar, 'name', u.name))::text from (
                select u.id, u.avatar, u.name from (
                  select ur.user_id from read.user_role ur where ur.role_id = r.id order by ur.user_id limit 3) shown
                join read.user u on u.id = shown.user_id order by u.id) u
            ), '[]') || ',"applicationsCount":' || (
              select count(*) from read.application_role ar where ar.role_id = r.id
            ) || ',"featuredApplications":' || coalesce((
              select json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type))::text from (
                select a.id, a.name, a.type from (
                  select ar.application_id from read.application_role ar where ar.role_id = r.id
                  order by ar.application_id limit 3) shown
                join read.application a on a.id = shown.application_id order by a.id) a
            ), '[]') || '}'""";

    private final Documents documents;

    RoleQueries(Documents documents) {
        this.documents = documents;
    }

    /** Roles with their holders, by name. */
    Listing withHolders(Condition where) {
        return new Listing(WITH_HOLDERS, "read.role r", VISIBLE.and(where), "r.name, r.id", null);
    }

    /** Roles by name. */
    Listing byName(Condition where) {
        return new Listing("r.doc", "read.role r", VISIBLE.and(where), "r.name, r.id", null);
    }

    /** The scopes that a role gives, each with its resource. */
    Listing scopes(String roleId, Condition where) {
        return new Listing("left(s.doc, -1) || ',\"resource\":' || e.doc || '}'",
                "read.role_scope rs join read.scope s on s.id = rs.scope_id"
                        + " join read.resource e on e.id = s.resource_id",
                Condition.of("rs.role_id = ?", roleId).and(where), "e.name, s.name, s.id", null);
    }

    /** One role; 404 when there is none. */
    Json<RoleView> get(String id) {
        return documents.get(ROLE, id, "v.doc");
    }

    /** Refuses with 404 when there is no such role. */
    void require(String id) {
        documents.require(ROLE, id);
    }
}
