/** Decides about: organizations, and who belongs to them with which roles. */
package io.keystory.command.organization;
