package io.keystory.command.resource;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.resource.ResourceView;
import io.keystory.events.resource.ScopeView;
import java.util.List;

/** A resource with its scopes, as the Management API shows it. */
record ResourceWithScopes(@JsonUnwrapped ResourceView resource, List<ScopeView> scopes) {}
