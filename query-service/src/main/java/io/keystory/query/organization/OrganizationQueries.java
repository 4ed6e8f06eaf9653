package io.keystory.query.organization;

import io.keystory.events.organization.MemberType;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Documents;
import io.keystory.query.platform.list.Entity;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.search.PlainSearch;
import io.keystory.query.platform.search.SearchFields;
import io.keystory.query.platform.search.SortFields;
import java.util.List;

/** What can be asked about organizations. */
public final class OrganizationQueries {

    private static final Entity ORGANIZATION = new Entity("read.organization", "organizations");
    static final SortFields SORT = SortFields.of("o", "name", "createdAt");

    private static final SearchFields SEARCH = SearchFields.of("o", "id", "name", "description");
    private static final String NEWEST = "o.created_at desc, o.id desc";

    /** An organization with how many users belong to it, and three of them: the first by an index, for no other to be read. */
    private static final String WITH_USERS = """
            left(o.doc, -1) || ',"usersCount":' || (
              select count(*) from read.organization_member m where m.organization_id = o.id and m.member_type = 'User'
            ) || ',"featuredUsers":' || coalesce((
              select json_agg(json_build_object('id', u.id, 'avatar', u.avatar, 'name', u.name))::text from (
                select u.id, u.avatar, u.name from (
                  select m.member_id from read.organization_member m
                  where m.organization_id = o.id and m.member_type = 'User' order by m.member_id limit 3) shown
                join read.user u on u.id = shown.member_id order by u.id) u
            ), '[]') || '}'""";

    private final Documents documents;

    OrganizationQueries(Documents documents) {
        this.documents = documents;
    }

    /** The organizations in which {@code q} is found, newest first; with how many users belong to them on request. */
    static Listing newestFirst(String q, boolean showUsers) {
        Condition where = PlainSearch.of(q, SEARCH);
        return showUsers
                ? new Listing(WITH_USERS, "read.organization o", where, NEWEST, OrganizationReads.MODEL)
                : Listing.of("organization", where, NEWEST);
    }

    /** The organizations that somebody belongs to, newest first, with the roles they have there. */
    static Listing of(MemberType type, String id) {
        return new Listing(MemberRoles.beside("o", "o.id", type, "m.member_id"),
                "read.organization_member m join read.organization o on o.id = m.organization_id",
                Condition.of("m.member_type = ? and m.member_id = ?", type.wireName(), id), NEWEST, null);
    }

    /** The organizations, newest first, in which an application may act for a user who belongs to them. */
    static Listing allowed(String applicationId, String userId) {
        return new Listing("o.doc", "read.organization_consent c join read.organization o on o.id = c.organization_id"
                + " join read.organization_member m on m.organization_id = c.organization_id"
                + " and m.member_type = 'User' and m.member_id = c.user_id",
                Condition.of("c.application_id = ? and c.user_id = ?", applicationId, userId), NEWEST, null);
    }

    /** One organization; 404 when there is none. */
    Json<OrganizationView> get(String id) {
        return documents.get(ORGANIZATION, id, "v.doc");
    }

    /** The ids of the SSO connectors whose people join, in a stable order; 404 when there is no such organization. */
    List<String> joiningSsoConnectors(String id) {
        require(id);
        return documents.values("select j.sso_connector_id from read.organization_jit_sso_connector j"
                + " where j.organization_id = ? order by j.sso_connector_id", String.class, id);
    }

    /** Refuses with 404 when there is no such organization. */
    public void require(String id) {
        documents.require(ORGANIZATION, id);
    }

    /** Refuses with 422 organization.require_membership when somebody does not belong to the organization. */
    void requireMember(String organizationId, MemberType type, String id) {
        require(organizationId);
        if (documents.values("select 1 from read.organization_member m where m.organization_id = ?"
                + " and m.member_type = ? and m.member_id = ?", Integer.class,
                organizationId, type.wireName(), id).isEmpty()) {
            throw new KeystoryException("organization.require_membership", 422);
        }
    }
}
