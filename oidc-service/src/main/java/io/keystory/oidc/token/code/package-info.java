/** Authorization codes, from their issue to the one time that they are redeemed. */
package io.keystory.oidc.token.code;
