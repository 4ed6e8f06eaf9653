/** Refresh tokens: the first tokens of a grant, and those that follow. */
package io.keystory.oidc.token.refresh;
