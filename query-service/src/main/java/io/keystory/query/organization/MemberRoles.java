package io.keystory.query.organization;

import io.keystory.events.organization.MemberType;
import io.keystory.query.platform.list.Condition;

/** The roles that members have, as SQL: beside a document, and as a condition on roles. */
final class MemberRoles {

    private static final String BESIDE = """
            left(%s.doc, -1) || ',"organizationRoles":' || coalesce((
              select json_agg(json_build_object('id', r.id, 'name', r.name) order by r.name, r.id)::text
              from read.organization_member_role mr join read.organization_role r on r.id = mr.role_id
              where mr.organization_id = %s and mr.member_type = '%s' and mr.member_id = %s
            ), '[]') || '}'""";

    private MemberRoles() {}

    /** The document of {@code alias} with the roles of the member whose id the expression {@code member} gives. */
    static String beside(String alias, String organization, MemberType type, String member) {
        return BESIDE.formatted(alias, organization, type.wireName(), member);
    }

    /** The roles {@code r} that a member has in an organization. */
    static Condition of(String organizationId, MemberType type, String memberId) {
        return Condition.of("r.id in (select role_id from read.organization_member_role where organization_id = ?"
                + " and member_type = ? and member_id = ?)", organizationId, type.wireName(), memberId);
    }

    /** The scopes {@code s} that the roles of a member give in an organization. */
    static Condition scopesOf(String organizationId, MemberType type, String memberId) {
        return Condition.of("s.id in (select rs.organization_scope_id from read.organization_member_role mr"
                + " join read.organization_role_scope rs on rs.organization_role_id = mr.role_id"
                + " join read.organization_role r on r.id = mr.role_id"
                + " where mr.organization_id = ? and mr.member_type = ? and mr.member_id = ? and r.type = ?)",
                organizationId, type.wireName(), memberId, type.roleType().wireName());
    }
}
