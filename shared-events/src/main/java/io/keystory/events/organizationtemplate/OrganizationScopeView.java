package io.keystory.events.organizationtemplate;

import io.keystory.events.platform.Nullable;

/** A scope of organizations as the Management API shows it. */
public record OrganizationScopeView(String tenantId, String id, String name, @Nullable String description) {}
