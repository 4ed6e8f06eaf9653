package io.keystory.query.role;

import io.keystory.query.platform.list.Documents;

/** The roles that users have. */
public final class UserRoles {

    private final Documents documents;

    UserRoles(Documents documents) {
        this.documents = documents;
    }

    /** Whether a user has the role of this name. */
    public boolean has(String userId, String name) {
        return documents.value("""
                select exists (select from read.user_role ur join read.role r on r.id = ur.role_id
                  where ur.user_id = ? and r.name = ?)""", Boolean.class, userId, name).orElse(false);
    }
}
