/** Decides about: grants: what users allowed applications. */
package io.keystory.command.grant;

