/** Invitations to organizations. Depends on the platform, on {@code organization} and on {@code organizationtemplate}. */
package io.keystory.events.organizationinvitation;
