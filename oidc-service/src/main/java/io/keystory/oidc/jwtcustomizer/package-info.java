/** Claims that administrators' scripts add to access tokens. */
package io.keystory.oidc.jwtcustomizer;
