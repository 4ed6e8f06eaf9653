/** Decides about: organizations, their members, and how they join. */
package io.keystory.command.organization;
