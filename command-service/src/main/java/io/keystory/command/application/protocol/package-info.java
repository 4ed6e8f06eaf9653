/** Decides about: how the protocol treats an application. */
package io.keystory.command.application.protocol;
