package io.keystory.query.user;

import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.list.Condition;

/** Which users a list leaves out; null leaves a filter out, and {@code isDeletionRequested} keeps who asked for deletion. */
record UserFilter(String excludeRoleId, String excludeOrganizationId, boolean isDeletionRequested) {

    Condition condition() {
        Condition rest = excluding();
        return isDeletionRequested ? rest.and(Condition.of("u.deletion_requested_at is not null")) : rest;
    }

    private Condition excluding() {
        if (excludeRoleId != null && excludeOrganizationId != null) {
            throw new KeystoryException("request.invalid_input", 400);
        }
        if (excludeOrganizationId != null) {
            return Condition.of("not exists (select from read.organization_member om where om.member_type = 'User'"
                    + " and om.member_id = u.id and om.organization_id = ?)", excludeOrganizationId);
        }
        return excludeRoleId == null ? Condition.ALL : Condition.of("not exists (select from read.user_role ur"
                + " where ur.user_id = u.id and ur.role_id = ?)", excludeRoleId);
    }
}
