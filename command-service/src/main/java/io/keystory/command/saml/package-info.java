/** Key pairs that SAML messages are signed with: how they are made, decided about, and kept in the vault. */
package io.keystory.command.saml;
