/** Decides about: who belongs to organizations, with which roles. */
package io.keystory.command.organization.membership;
