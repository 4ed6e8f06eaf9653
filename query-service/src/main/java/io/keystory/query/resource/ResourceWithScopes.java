package io.keystory.query.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.platform.Nullable;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeView;
import java.util.List;

/** An API resource, with its permissions where they were asked for. */
record ResourceWithScopes(
        @JsonUnwrapped ResourceView resource,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ScopeView> scopes) {}
