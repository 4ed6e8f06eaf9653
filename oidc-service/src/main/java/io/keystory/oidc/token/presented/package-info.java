/** The endpoints that tokens are presented to: introspection, revocation and userinfo. */
package io.keystory.oidc.token.presented;
