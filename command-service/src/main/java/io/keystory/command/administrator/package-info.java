/** Decides about: links through which administrators are made or let in again. */
package io.keystory.command.administrator;
