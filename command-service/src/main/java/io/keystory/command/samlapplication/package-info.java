/** Decides about: what makes an application a SAML application, and the key pairs that its messages are signed with. */
package io.keystory.command.samlapplication;
