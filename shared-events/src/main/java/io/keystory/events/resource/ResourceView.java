package io.keystory.events.resource;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** An API resource as the Management API shows it; {@code accessTokenTtl} is in seconds. */
public record ResourceView(
        String tenantId,
        String id,
        String name,
        String indicator,
        boolean isDefault,
        long accessTokenTtl,
        @JsonIgnore List<ScopeView> scopes) {}
