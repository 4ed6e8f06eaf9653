/** What access tokens and ID tokens are made of. */
package io.keystory.oidc.token.issue;
