package io.keystory.query.role;

import io.keystory.events.role.RoleType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role as lists show it: with how many have it and three of them. */
record ListedRole(
        String tenantId,
        String id,
        String name,
        String description,
        RoleType type,
        boolean isDefault,
        long usersCount,
        List<FeaturedUser> featuredUsers,
        long applicationsCount,
        List<FeaturedApplication> featuredApplications) {

    /** One of the users who have the role. */
    record FeaturedUser(String id, @Nullable String avatar, @Nullable String name) {}

    /** One of the applications that have the role. */
    record FeaturedApplication(String id, String name, String type) {}
}
