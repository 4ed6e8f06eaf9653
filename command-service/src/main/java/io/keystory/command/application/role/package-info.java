/** Decides about: the roles of machines. */
package io.keystory.command.application.role;
