/** Decides about: users: their identifiers, profiles, passwords and roles. */
package io.keystory.command.user;
