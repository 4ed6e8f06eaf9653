/** What tokens stand for: whom they speak for, how the user was authenticated, and what was allowed. */
package io.keystory.oidc.token.authorized;
