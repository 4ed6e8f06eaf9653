/** Decides about: invitations to organizations. */
package io.keystory.command.organizationinvitation;
