package io.keystory.query.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.list.Condition;
import io.keystory.query.platform.list.Links;
import io.keystory.query.platform.list.Listing;

/** Which users a list leaves out; null leaves a filter out, and {@code isDeletionRequested} keeps who asked for deletion. */
record UserFilter(String excludeRoleId, String excludeOrganizationId, boolean isDeletionRequested) {

    private static final String MEMBERS = "read.organization_member om";
    private static final String HOLDERS = "read.user_role ur";

    UserFilter {
        if (excludeRoleId != null && excludeOrganizationId != null) {
            throw new KeystoryException("request.invalid_input", 400);
        }
    }

    /** Those who are left of what is searched for, newest first. */
    Listing newestFirst(Condition search) {
        Listing list = UserQueries.newestFirst(condition().and(search));
        boolean isRest = !isDeletionRequested && (excludeRoleId != null || excludeOrganizationId != null);
        return isRest ? list.among(excluded(), search) : list;
    }

    Condition condition() {
        Condition rest = excluding();
        return isDeletionRequested ? rest.and(Condition.of("u.deletion_requested_at is not null")) : rest;
    }

    private Condition excluding() {
        if (excludeOrganizationId != null) {
            return Condition.of("not exists (select from " + MEMBERS + " where om.member_type = 'User'"
                    + " and om.member_id = u.id and om.organization_id = ?)", excludeOrganizationId);
        }
        return excludeRoleId == null ? Condition.ALL : Condition.of("not exists (select from " + HOLDERS
                + " where ur.user_id = u.id and ur.role_id = ?)", excludeRoleId);
    }

    private Links excluded() {
        return excludeOrganizationId == null
                ? Links.ofOthers(HOLDERS, Condition.of("ur.role_id = ?", excludeRoleId), "ur.user_id", "user")
                : Links.ofOthers(MEMBERS, Condition.of("om.member_type = 'User' and om.organization_id = ?", excludeOrganizationId),
                        "om.member_id", "user");
    }
}
