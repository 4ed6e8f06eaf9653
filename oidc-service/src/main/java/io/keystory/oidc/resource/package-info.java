/** API resources and the scopes that users and applications have on them through their roles. */
package io.keystory.oidc.resource;
