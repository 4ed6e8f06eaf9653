/** Decides about: roles and the scopes they give. */
package io.keystory.command.role;
