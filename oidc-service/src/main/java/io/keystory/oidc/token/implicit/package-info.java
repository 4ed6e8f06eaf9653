/** Tokens that are given at the authorization endpoint, without a code. */
package io.keystory.oidc.token.implicit;
