package io.keystory.query.role;

import io.keystory.query.application.ApplicationQueries;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Links;
import io.keystory.query.platform.list.Listing;
import io.keystory.query.user.UserQueries;

/** Who has a role, as lists, newest first. */
final class RoleHolders {

    private RoleHolders() {}

    /** The users who have a role and fulfil a condition on {@code read.user u}. */
    static Listing users(String roleId, Condition where) {
        Listing list = UserQueries.newestFirst(
                Condition.of("u.id in (select user_id from read.user_role where role_id = ?)", roleId).and(where));
        return counted(list, where, "read.user_role", roleId);
    }

    /** The applications that have a role and fulfil a condition on {@code read.application a}. */
    static Listing applications(String roleId, Condition where) {
        Listing list = ApplicationQueries.newestFirst(Condition.of(
                "a.id in (select application_id from read.application_role where role_id = ?)", roleId).and(where));
        return counted(list, where, "read.application_role", roleId);
    }

    /** All holders are as many as the links. */
    private static Listing counted(Listing list, Condition where, String links, String roleId) {
        return where == Condition.ALL
                ? list.countedBy(new Links(links + " l", Condition.of("l.role_id = ?", roleId))) : list;
    }
}
