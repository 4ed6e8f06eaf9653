/** Tokens: how they are issued, exchanged, shown and ended. */
package io.keystory.oidc.token;
