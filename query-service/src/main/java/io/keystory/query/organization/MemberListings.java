package io.keystory.query.organization;

import io.keystory.events.organization.MemberType;
import io.keystory.query.application.ApplicationQueries;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Links;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.platform.search.PlainSearch;
import io.keystory.query.user.UserQueries;

/** The members of organizations as lists, newest first, each with their roles there. */
final class MemberListings {

    private static final String MEMBERS = "read.organization_member m";
    private static final String MEMBER = "m.member_id";

    private MemberListings() {}

    /** The users of an organization, all of them or those who have a role there. */
    static Listing users(String organizationId, String q, String roleId) {
        Condition members = in(organizationId, MemberType.USER);
        Condition search = PlainSearch.of(q, UserQueries.SEARCH);
        Condition having = roleId == null ? Condition.ALL : having(roleId);
        Listing list = new Listing(MemberRoles.beside("u", "m.organization_id", MemberType.USER, "u.id"),
                MEMBERS + " join read.user u on u.id = m.member_id", members.and(search).and(having),
                "u.created_at desc, u.id desc", null);
        return list.among(new Links(MEMBERS, members.and(having), MEMBER, "user"), search);
    }

    /** The applications of an organization. */
    static Listing applications(String organizationId, String q) {
        Condition members = in(organizationId, MemberType.APPLICATION);
        Condition search = PlainSearch.of(q, ApplicationQueries.SEARCH);
        Listing list = new Listing(MemberRoles.beside("a", "m.organization_id", MemberType.APPLICATION, "a.id"),
                MEMBERS + " join read.application a on a.id = m.member_id", members.and(search),
                "a.created_at desc, a.id desc", null);
        return list.among(new Links(MEMBERS, members, MEMBER, "application"), search);
    }

    private static Condition in(String organizationId, MemberType type) {
        return Condition.of("m.organization_id = ? and m.member_type = ?", organizationId, type.wireName());
    }

    private static Condition having(String roleId) {
        return Condition.of("exists (select from read.organization_member_role mr"
                + " where mr.organization_id = m.organization_id and mr.member_type = m.member_type"
                + " and mr.member_id = m.member_id and mr.role_id = ?)", roleId);
    }
}
