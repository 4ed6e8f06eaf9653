/** Decides about: the secrets of applications. */
package io.keystory.command.application.secret;
