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
        return list.among(new Links("read.user_role l", Condition.of("l.role_id = ?", roleId), "l.user_id", "user"), where);
    }

    /** The applications that have a role and fulfil a condition on {@code read.application a}. */
    static Listing applications(String roleId, Condition where) {
        Listing list = ApplicationQueries.newestFirst(Condition.of(
                "a.id in (select application_id from read.application_role where role_id = ?)", roleId).and(where));
        return list.among(new Links("read.application_role l", Condition.of("l.role_id = ?", roleId), "l.application_id",
                "application"), where);
    }
}
