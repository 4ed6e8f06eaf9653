package io.keystory.query.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.organization.OrganizationView;
import io.keystory.events.platform.Nullable;
import java.util.List;

/** An organization as lists show it; how many users belong to it, and three of them, on request. */
record ListedOrganization(
        @JsonUnwrapped OrganizationView organization,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long usersCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<FeaturedUser> featuredUsers) {

    /** One of the users who belong to it. */
    record FeaturedUser(String id, @Nullable String avatar, @Nullable String name) {}
}
