/**
 * Invitations to organizations: the read model of which there are, and reads of {@code /api/organization-invitations}.
 * What an invitation says is personal, so it is folded from the log when it is asked for.
 */
package io.keystory.query.organizationinvitation;
