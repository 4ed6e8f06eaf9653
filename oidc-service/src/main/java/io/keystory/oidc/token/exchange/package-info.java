/** Tokens in exchange for tokens. */
package io.keystory.oidc.token.exchange;
