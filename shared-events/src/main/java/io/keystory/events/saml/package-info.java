/** Key pairs that SAML messages are signed with, whichever side we are on; private keys are in the vault only. */
package io.keystory.events.saml;
