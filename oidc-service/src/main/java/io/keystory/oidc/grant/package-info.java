/** Grants: what users allowed applications, and how many of them an application may hold. */
package io.keystory.oidc.grant;
