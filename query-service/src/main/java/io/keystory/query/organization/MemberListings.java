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

    private MemberListings() {}

    /** The users of an organization, all of them or those who have a role there. */
    static Listing users(String organizationId, String q, String roleId) {
        Condition members = in(organizationId, MemberType.USER);
        Condition rest = PlainSearch.of(q, UserQueries.SEARCH).and(roleId == null ? Condition.ALL : having(roleId));
        return members(members, rest, new Listing(MemberRoles.beside("u", "m.organization_id", MemberType.USER, "u.id"),
                MEMBERS + " join read.user u on u.id = m.member_id", members.and(rest),
                "u.created_at desc, u.id desc", null));
    }

    /** The applications of an organization. */
    static Listing applications(String organizationId, String q) {
        Condition members = in(organizationId, MemberType.APPLICATION);
        Condition rest = PlainSearch.of(q, ApplicationQueries.SEARCH);
        return members(members, rest, new Listing(
                MemberRoles.beside("a", "m.organization_id", MemberType.APPLICATION, "a.id"),
                MEMBERS + " join read.application a on a.id = m.member_id", members.and(rest),
                "a.created_at desc, a.id desc", null));
    }

    private static Listing members(Condition members, Condition rest, Listing list) {
        return rest == Condition.ALL ? list.countedBy(new Links(MEMBERS, members)) : list;
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
