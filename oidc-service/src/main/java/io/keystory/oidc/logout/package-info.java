/** Signing out: on an application's request, and telling the applications that take part in a session that it is over. */
package io.keystory.oidc.logout;
