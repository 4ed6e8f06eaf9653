/** Decides about: one-time tokens, which let whoever has an e-mail address in once. */
package io.keystory.command.onetimetoken;
