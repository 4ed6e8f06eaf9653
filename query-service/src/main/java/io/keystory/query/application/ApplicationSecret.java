package io.keystory.query.application;

/** A secret of an application as the Management API shows it; {@code expiresAt} is epoch ms, or null for never. */
record ApplicationSecret(
        String tenantId, String applicationId, String name, String value, long createdAt, Long expiresAt) {}
