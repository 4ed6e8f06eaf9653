/**
 * Tells people by e-mail when a credential of theirs changed, where the installation is set to. An automation puts what
 * changed into a queue; what belongs together is told in one message.
 */
package io.keystory.command.credentialnotice;
